package org.handrail.mail.mailbox;

import java.time.Instant;

/**
 * A mailbox in the administrator's list.
 *
 * @param team null if routing decides
 * @param lastSuccessAt null if it was never looked into
 * @param lastError null while all is well
 * @param fetched messages taken so far
 * @param inProgress of them, not yet read
 * @param quarantined of them, waiting for a person
 */
public record MailboxRow(
    long id,
    String name,
    String address,
    String team,
    boolean enabled,
    Instant lastSuccessAt,
    String lastError,
    Instant lastErrorAt,
    long fetched,
    long inProgress,
    long quarantined) {}
