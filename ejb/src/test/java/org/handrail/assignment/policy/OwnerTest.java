package org.handrail.assignment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.handrail.team.model.PresenceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {

  @ParameterizedTest(name = "[{index}] owner 1 {0} may serve {1}, strategy says {2} -> {3}")
  @CsvSource({
    // back to who knows it
    "ONLINE , true , 2, 1",
    "AWAY   , true , 2, 1",
    // gone for today: anyone who is there, else it waits for its owner
    "OFFLINE, true , 2, 2",
    "OFFLINE, true ,  , 1",
    // deactivated, not an agent any more, or left the restricted team
    "ONLINE , false, 2, 2",
    "ONLINE , false,  ,  ",
    "OFFLINE, false, 2, 2",
    "OFFLINE, false,  ,  ",
  })
  void aReturnedTicketFindsItsOwner(
      PresenceState availability, boolean mayServe, Long strategyChooses, Long next) {
    var owner = new Owner(1, mayServe, availability);

    assertThat(owner.ownerOfReturned(() -> Optional.ofNullable(strategyChooses)))
        .isEqualTo(Optional.ofNullable(next));
  }

  @Test
  void theStrategyIsNotAskedForAnOwnerWhoIsThere() {
    var owner = new Owner(1, true, PresenceState.ONLINE);

    assertThat(
            owner.ownerOfReturned(
                () -> {
                  throw new AssertionError("asked");
                }))
        .contains(1L);
  }
}
