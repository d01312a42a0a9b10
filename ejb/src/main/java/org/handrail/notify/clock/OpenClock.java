package org.handrail.notify.clock;

import java.time.Instant;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock that somebody is told of, as it stands now.
 *
 * @param number of its ticket
 * @param dueAt of a breached one, when its time was over; null of another while it is paused
 */
record OpenClock(
    long ticketId,
    long number,
    String subject,
    ClockKind kind,
    String policy,
    Instant dueAt,
    boolean breached) {}
