package org.handrail.mail.outbox;

import java.time.Instant;

/** Something an administrator should look at and has not settled yet. */
public record AlarmRow(
    long id, String kind, String subject, int times, Instant firstAt, Instant lastAt) {}
