package org.handrail.security;

import java.util.Optional;

/**
 * Tells who an account is now. Every request asks, so that a deactivation or another role holds at
 * once on all nodes.
 */
public interface ActiveAccounts {

  /** Empty if there is no such account or it was deactivated. */
  Optional<ActiveAccount> find(long accountId);

  /** Of a person; empty if they have none or it was deactivated. */
  Optional<ActiveAccount> ofPerson(long personId);
}
