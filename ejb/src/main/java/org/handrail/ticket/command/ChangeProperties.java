package org.handrail.ticket.command;

import java.util.List;
import java.util.OptionalLong;

/** Change what the ticket is; properties that are not named stay as they are. */
public record ChangeProperties(
    long ticketId, Long expectedVersion, List<PropertyChange> properties) {

  public ChangeProperties {
    properties = List.copyOf(properties);
  }

  public ChangeProperties(long ticketId, Long expectedVersion, PropertyChange property) {
    this(ticketId, expectedVersion, List.of(property));
  }

  /** The category that it should have from now on, if that is to change. */
  public OptionalLong category() {
    return properties.stream()
        .filter(PropertyChange.Category.class::isInstance)
        .mapToLong(property -> ((PropertyChange.Category) property).categoryId())
        .findFirst();
  }
}
