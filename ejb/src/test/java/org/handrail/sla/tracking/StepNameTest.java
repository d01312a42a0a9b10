package org.handrail.sla.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.RaisePriority;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.policy.Step;
import org.junit.jupiter.api.Test;

class StepNameTest {

  @Test
  void namesAreStoredAndStayAsTheyAre() {
    assertThat(StepName.of(new Step(new Before(Duration.ofMinutes(90)), new RaisePriority())))
        .isEqualTo("before PT1H30M raise priority");
    assertThat(
            StepName.of(
                new Step(
                    new AfterBreach(Duration.ZERO),
                    new Notify(
                        Set.of(Audience.MANAGERS, Audience.ASSIGNEE), Set.of(7L, 3L), true))))
        .isEqualTo("after PT0S notify at any time ASSIGNEE,MANAGERS,3,7");
  }

  @Test
  void twoWhoAreToldAtTheSameMomentAreTwoSteps() {
    assertThat(warning(Audience.ASSIGNEE)).isNotEqualTo(warning(Audience.LEADS));
  }

  private static String warning(Audience audience) {
    return StepName.of(new Step(new AtPercent(75), new Notify(Set.of(audience), Set.of(), false)));
  }
}
