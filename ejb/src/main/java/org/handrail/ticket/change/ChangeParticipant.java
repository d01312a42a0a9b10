package org.handrail.ticket.change;

import java.util.List;

/**
 * Acts on what commands change, in the transaction of the command. Every bean of this type is asked
 * in its phase.
 */
public interface ChangeParticipant {

  ChangePhase phase();

  /** A ticket changed; its events are those that the phase has not heard of. */
  void changed(TicketChanged changed);

  /** All tickets of a command, for those who do better with many at once. */
  default void changedTogether(List<TicketChanged> changes) {
    changes.forEach(this::changed);
  }
}
