package org.handrail.ticket.field;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a ticket has to be: all of some parts, or any of them, where a part is a {@link Criterion}
 * or a {@link Group} of criteria. No deeper: what people cannot read they get wrong.
 */
public record Criteria(Match match, List<Part> parts) {

  /** No question: every ticket meets it. */
  public static final Criteria NONE = new Criteria(Match.ALL, List.of());

  /** How many of several have to hold. */
  public enum Match {
    ALL,
    ANY;

    /** Nothing has to hold if there is nothing. */
    boolean of(Collection<? extends Part> parts, TicketValues ticket, Instant now) {
      return parts.isEmpty()
          || (this == ALL
              ? parts.stream().allMatch(part -> part.holdsFor(ticket, now))
              : parts.stream().anyMatch(part -> part.holdsFor(ticket, now)));
    }
  }

  /** A criterion, or several criteria. */
  public sealed interface Part permits Criterion, Group {
    boolean holdsFor(TicketValues ticket, Instant now);
  }

  /** Criteria in the place of one. */
  public record Group(Match match, List<Criterion> criteria) implements Part {
    public Group {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean holdsFor(TicketValues ticket, Instant now) {
      return match.of(criteria, ticket, now);
    }
  }

  public Criteria {
    parts = List.copyOf(parts);
  }

  public static Criteria allOf(Part... parts) {
    return new Criteria(Match.ALL, List.of(parts));
  }

  public static Criteria anyOf(Part... parts) {
    return new Criteria(Match.ANY, List.of(parts));
  }

  /**
   * Whether the ticket meets it.
   *
   * @param now what {@code now} in it means
   */
  public boolean holdFor(TicketValues ticket, Instant now) {
    return match.of(parts, ticket, now);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Every criterion in it, however deep. */
  public Stream<Criterion> criteria() {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Group group
                    ? group.criteria().stream()
                    : Stream.of((Criterion) part));
  }
}
