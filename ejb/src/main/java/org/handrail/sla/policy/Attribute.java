package org.handrail.sla.policy;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition may look at. */
public enum Attribute {
  CATEGORY(TicketFacts::category),
  TYPE(TicketFacts::type),
  PRIORITY(TicketFacts::priority),
  TEAM(TicketFacts::team),
  ORGANISATION(TicketFacts::organisation),
  VIP(TicketFacts::vip),
  CHANNEL(TicketFacts::channel),
  TAG(TicketFacts::tags);

  private final Function<TicketFacts, ?> fact;

  Attribute(Function<TicketFacts, ?> fact) {
    this.fact = fact;
  }

  /** As conditions name it; several for tags, none for what is not set. */
  Set<String> of(TicketFacts facts) {
    var value = fact.apply(facts);
    if (value == null) {
      return Set.of();
    }
    return value instanceof Collection<?> several
        ? several.stream().map(Object::toString).collect(Collectors.toSet())
        : Set.of(value.toString());
  }
}
