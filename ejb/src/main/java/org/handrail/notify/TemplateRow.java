package org.handrail.notify;

/**
 * A template in one language, as its form shows it.
 *
 * @param version 0 while it is the one that Handrail brings along
 */
public record TemplateRow(TemplateKind kind, String language, long version, Template template) {

  public boolean isChanged() {
    return version > 0;
  }
}
