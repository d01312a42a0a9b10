package org.handrail.sla.review;

import org.handrail.sla.review.DefinitionChange.Part;

/**
 * What a draft is about.
 *
 * @param name of the calendar or policy; null for the policies as a whole, or if its name is not
 *     known
 */
public record Subject(Part part, String name) {

  static Subject of(String stored, String name) {
    var part = stored.startsWith("calendar") ? Part.CALENDAR : Part.POLICY;
    return new Subject(stored.contains(" ") ? part : Part.DEFINITION, name);
  }
}
