package org.handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.assignment.policy.LeastLoadedAgent;
import org.handrail.assignment.policy.LongestUnservedAgent;
import org.handrail.team.model.AssignmentStrategy;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void whereATeamAssignsByHandNoPolicyDecides() {
    assertThat(Assignment.policy(AssignmentStrategy.MANUAL)).isEmpty();
    assertThat(Assignment.policy(AssignmentStrategy.ROUND_ROBIN))
        .containsInstanceOf(LongestUnservedAgent.class);
    assertThat(Assignment.policy(AssignmentStrategy.LEAST_LOADED))
        .containsInstanceOf(LeastLoadedAgent.class);
  }
}
