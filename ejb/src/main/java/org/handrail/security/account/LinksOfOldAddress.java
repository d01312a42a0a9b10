package org.handrail.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.handrail.people.card.MainAddressChanged;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;

/**
 * Links to set a password that went to an address its owner does not have any more work no more.
 * Who was invited there is invited at the new one.
 */
@ApplicationScoped
class LinksOfOldAddress {

  @Inject private AccountRepository accounts;
  @Inject private Invitations invitations;
  @Inject private Tokens tokens;

  void onChanged(@Observes MainAddressChanged changed) {
    accounts.ofPerson(changed.personId()).ifPresent(this::renew);
  }

  private void renew(Account account) {
    tokens.revokeAll(TokenKind.PASSWORD_RESET, account.id());
    tokens.revokeAll(TokenKind.INVITATION, account.id());
    if (account.isActive() && account.passwordHash() == null) {
      invitations.send(account);
    }
  }
}
