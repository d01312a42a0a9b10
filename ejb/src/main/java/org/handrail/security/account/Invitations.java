package org.handrail.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Links by which somebody who was given an account sets its password. */
@ApplicationScoped
class Invitations {

  @Inject private Tokens tokens;
  @Inject private Settings settings;
  @Inject private Clock clock;
  @Inject private Event<AccountInvited> invited;

  /** Sends one; the link of the one before works no more. */
  void send(Account account) {
    var validity = settings.duration(Setting.INVITATION_VALIDITY);
    var token = tokens.issue(TokenKind.INVITATION, account.id(), validity);
    invited.fire(
        new AccountInvited(
            account.id(), account.person().id(), token, clock.instant().plus(validity)));
  }
}
