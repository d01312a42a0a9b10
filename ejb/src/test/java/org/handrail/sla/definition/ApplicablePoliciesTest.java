package org.handrail.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.policy.SlaPolicies;
import org.junit.jupiter.api.Test;

class ApplicablePoliciesTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));

  private static final Map<Long, SlaPolicies> POLICIES =
      Map.of(1L, resolvedIn(8), 2L, resolvedIn(6), 3L, resolvedIn(4));

  private final ApplicablePolicies promises =
      new ApplicablePolicies(
          List.of(
              new DefinitionVersion(1, Instant.EPOCH, null, "Handrail"),
              new DefinitionVersion(2, MONDAY, null, "Admin"),
              new DefinitionVersion(3, TUESDAY, WEDNESDAY, "Admin")),
          POLICIES::get);

  @Test
  void aTicketIsPromisedWhatIsValidAtItsOpening() {
    assertThat(promises.to(MONDAY.minusSeconds(1))).isEqualTo(POLICIES.get(1L));
    assertThat(promises.to(MONDAY)).isEqualTo(POLICIES.get(2L));
    assertThat(promises.to(TUESDAY.plusSeconds(1))).isEqualTo(POLICIES.get(3L));
  }

  @Test
  void aVersionForNewTicketsIsNoneForThoseThatWereOpen() {
    assertThat(promises.revisedAfter(Instant.EPOCH))
        .containsExactly(new PoliciesRevised(WEDNESDAY, POLICIES.get(3L)));
  }

  @Test
  void whatWasAppliedBeforeTheOpeningChangesNothing() {
    assertThat(promises.revisedAfter(WEDNESDAY)).isEmpty();
  }

  private static SlaPolicies resolvedIn(int hours) {
    var standard = DefinitionExamples.forEverything(1, "Standard", Duration.ofHours(hours));
    return new SlaDefinition(1, List.of(DefinitionExamples.office()), List.of(standard)).compiled();
  }
}
