package org.handrail.sla.definition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.policy.SlaPolicies;

/** Which policies hold for a ticket, over the versions of the SLA definition. */
public final class ApplicablePolicies {

  private final List<DefinitionVersion> versions;
  private final LongFunction<SlaPolicies> policies;

  /**
   * @param versions all there are, at least the one that is valid since ever
   * @param policies those of a version, by its id
   */
  ApplicablePolicies(List<DefinitionVersion> versions, LongFunction<SlaPolicies> policies) {
    this.versions = List.copyOf(versions);
    this.policies = policies;
  }

  /** When a version was last applied to open tickets; empty if none ever was. */
  public Optional<Instant> lastApplied() {
    return versions.stream()
        .map(DefinitionVersion::appliedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** What a ticket is promised that is opened at an instant. */
  public SlaPolicies to(Instant opened) {
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(opened))
        .max(
            Comparator.comparing(DefinitionVersion::validFrom).thenComparing(DefinitionVersion::id))
        .map(version -> policies.apply(version.id()))
        .orElseThrow();
  }

  /** What changed for it afterwards, in its order. */
  public List<PoliciesRevised> revisedAfter(Instant opened) {
    return versions.stream()
        .filter(version -> version.appliedAt() != null && version.appliedAt().isAfter(opened))
        .sorted(
            Comparator.comparing(DefinitionVersion::appliedAt).thenComparing(DefinitionVersion::id))
        .map(version -> new PoliciesRevised(version.appliedAt(), policies.apply(version.id())))
        .toList();
  }

  /** As they were known at an instant: what was published or applied later is not in it. */
  public ApplicablePolicies knownAt(Instant now) {
    return new ApplicablePolicies(
        versions.stream()
            .filter(version -> !version.validFrom().isAfter(now))
            .map(version -> version.knownAt(now))
            .toList(),
        policies);
  }
}
