package org.handrail.security;

import java.util.UUID;

/**
 * Who an account is at this moment.
 *
 * @param stamp changes with password, roles and deactivation: a session that began under another
 *     one is over
 */
public record ActiveAccount(Caller caller, UUID stamp) {}
