package org.handrail.people.card;

import java.time.Instant;

/**
 * A person with everything an administrator can change, and the version that was read.
 *
 * @param organisationName null for none
 * @param vipByOrganisation whether all people of their organisation are
 * @param accountId null for somebody without an account
 */
public record CardDetails(
    long id,
    long version,
    CardSettings settings,
    String organisationName,
    boolean vipByOrganisation,
    Long accountId,
    String login,
    Instant createdAt) {}
