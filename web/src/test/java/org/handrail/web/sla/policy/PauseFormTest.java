package org.handrail.web.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PauseRule;
import org.handrail.sla.policy.Status;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Test;

class PauseFormTest {

  private static final Status OPEN = new Status(2, StatusCategory.OPEN);
  private static final Status PENDING = new Status(3, StatusCategory.PENDING);
  private static final Status VENDOR = new Status(4, StatusCategory.ON_HOLD);
  private static final Status PARTS = new Status(5, StatusCategory.ON_HOLD);
  private static final List<Status> ALL = List.of(OPEN, PENDING, VENDOR, PARTS);

  @Test
  void aFormThatNobodyTouchesSaysWhatTheStandardSays() {
    for (var kind : ClockKind.values()) {
      assertThat(new PauseForm(kind, null, ALL).isStandard()).isTrue();
    }
  }

  @Test
  void whatIsTickedForAllStatusesOfAKindHoldsForThoseToCome() {
    var form = new PauseForm(ClockKind.FIRST_RESPONSE, null, ALL);

    form.paused().put(VENDOR.id(), true);
    form.paused().put(PARTS.id(), true);

    assertThat(form.rule()).isEqualTo(new PauseRule(Set.of(StatusCategory.ON_HOLD), Map.of()));
  }

  @Test
  void aSingleStatusMayDoOtherwise() {
    var form = new PauseForm(ClockKind.RESOLUTION, null, ALL);

    form.paused().put(PARTS.id(), false);

    assertThat(form.rule())
        .isEqualTo(
            new PauseRule(
                Set.of(StatusCategory.PENDING, StatusCategory.ON_HOLD), Map.of(PARTS.id(), false)));
    assertThat(new PauseForm(ClockKind.RESOLUTION, form.rule(), ALL).paused())
        .isEqualTo(form.paused());
  }

  @Test
  void whatWasSaidAboutOtherStatusesStays() {
    var known = new PauseRule(Set.of(StatusCategory.PENDING), Map.of(99L, true));

    assertThat(new PauseForm(ClockKind.RESOLUTION, known, ALL).rule()).isEqualTo(known);
  }
}
