package org.handrail.sla.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.policy.SlaPolicies;

/** Which policies hold for a ticket, over the revisions of the book. */
public final class Promises {

  private final List<Revision> revisions;
  private final LongFunction<SlaPolicies> policies;

  /**
   * @param revisions all there are, at least the one that is valid since ever
   * @param policies those of a revision, by its id
   */
  Promises(List<Revision> revisions, LongFunction<SlaPolicies> policies) {
    this.revisions = List.copyOf(revisions);
    this.policies = policies;
  }

  /** When a revision was last applied to open tickets; empty if none ever was. */
  public Optional<Instant> lastApplied() {
    return revisions.stream()
        .map(Revision::appliedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** What a ticket is promised that is opened at an instant. */
  public SlaPolicies to(Instant opened) {
    return revisions.stream()
        .filter(revision -> !revision.validFrom().isAfter(opened))
        .max(Comparator.comparing(Revision::validFrom).thenComparing(Revision::id))
        .map(revision -> policies.apply(revision.id()))
        .orElseThrow();
  }

  /** What changed for it afterwards, in its order. */
  public List<PoliciesRevised> revisedAfter(Instant opened) {
    return revisions.stream()
        .filter(revision -> revision.appliedAt() != null && revision.appliedAt().isAfter(opened))
        .sorted(Comparator.comparing(Revision::appliedAt).thenComparing(Revision::id))
        .map(revision -> new PoliciesRevised(revision.appliedAt(), policies.apply(revision.id())))
        .toList();
  }

  /** As they were known at an instant: what was published or applied later is not in it. */
  public Promises knownAt(Instant now) {
    return new Promises(
        revisions.stream()
            .filter(revision -> !revision.validFrom().isAfter(now))
            .map(revision -> revision.knownAt(now))
            .toList(),
        policies);
  }
}
