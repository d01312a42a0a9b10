package org.handrail.people.card;

import org.handrail.people.EmailAddress;

/**
 * Mails to this person go to another address from now on; fired in the transaction of the change.
 *
 * @param before null if there was none
 */
public record MainAddressChanged(long personId, EmailAddress before, EmailAddress after) {}
