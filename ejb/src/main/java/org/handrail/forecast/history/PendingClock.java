package org.handrail.forecast.history;

import java.time.Instant;
import org.handrail.forecast.model.Deadline;
import org.handrail.sla.policy.ClockKind;

/** A clock of a ticket that is neither met nor breached yet. */
public record PendingClock(
    long ticketId, ClockKind kind, int cycle, Instant startedAt, Deadline deadline) {}
