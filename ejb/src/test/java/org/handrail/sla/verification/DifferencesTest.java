package org.handrail.sla.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.sla.tracking.Compared;
import org.handrail.sla.tracking.SlaTickets.Look;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofHours(4));
  private static final Look RIGHT = new Look(4711, "Standard", NOW, DUE, DUE);

  @Test
  void whatIsKeptWithTheTicketIsComparedToo() {
    var later = DUE.plusSeconds(1);

    var found = differences(new Look(4711, "Falsified", NOW, later, later));

    assertThat(found)
        .containsExactlyInAnyOrder(
            new Difference(4711, null, 0, Field.POLICY, "Falsified", "Standard"),
            new Difference(4711, null, 0, Field.FIRST_DUE, later.toString(), DUE.toString()),
            new Difference(4711, null, 0, Field.NEXT_LOOK, later.toString(), DUE.toString()));
    assertThat(differences(RIGHT)).isEmpty();
  }

  @Test
  void aLookAtTheWrongTimeDiffersWhetherEarlyLateOrMissing() {
    assertThat(differences(lookingAt(DUE.minusSeconds(1)))).hasSize(1);
    assertThat(differences(lookingAt(DUE.plusSeconds(1)))).hasSize(1);
    assertThat(differences(lookingAt(null))).hasSize(1);
  }

  @Test
  void whatWouldBeLookedAtTooLateDiffers() {
    var overdue = new Look(4711, "Standard", NOW, NOW.minusSeconds(10), null);
    var tooLate = new Look(4711, "Standard", NOW, NOW.plusSeconds(50), null);

    assertThat(differences(tooLate, overdue)).hasSize(1);
  }

  private static Look lookingAt(Instant next) {
    return new Look(4711, "Standard", NOW, next, DUE);
  }

  private static List<Difference> differences(Look stored) {
    return differences(stored, RIGHT);
  }

  private static List<Difference> differences(Look stored, Look rebuilt) {
    return Differences.of(new Compared(List.of(), List.of(), stored, rebuilt));
  }
}
