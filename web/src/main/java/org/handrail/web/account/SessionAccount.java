package org.handrail.web.account;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.security.ActiveAccount;

/**
 * What a session keeps of its owner: enough to read the account again, and the stamp that tells
 * whether the sign-in still holds, and the hash of what its browser has to show ({@link
 * SessionProof}). Never roles or a name, which would grow old.
 */
record SessionAccount(long accountId, UUID stamp, String proof) implements Serializable {

  boolean isStill(ActiveAccount account) {
    return stamp.equals(account.stamp());
  }
}
