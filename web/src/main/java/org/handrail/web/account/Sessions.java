package org.handrail.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;

/** Who owns the session of a request. */
@ApplicationScoped
public class Sessions {

  private static final String OWNER = SessionAccount.class.getName();

  @Inject private ActiveAccounts accounts;

  /**
   * The session's owner as they are now. A session whose account was deactivated or has another
   * stamp ends here.
   */
  Optional<Caller> caller(HttpServletRequest request) {
    var session = request.getSession(false);
    var owner = session == null ? null : (SessionAccount) session.getAttribute(OWNER);
    if (owner == null) {
      return Optional.empty();
    }
    var account = accounts.find(owner.accountId()).filter(owner::isStill);
    if (account.isEmpty()) {
      session.invalidate();
    }
    return account.map(ActiveAccount::caller);
  }

  /** A new session for somebody who has just signed in; nothing of the old one is kept. */
  void begin(HttpServletRequest request, long accountId, UUID stamp) {
    end(request);
    request.getSession().setAttribute(OWNER, new SessionAccount(accountId, stamp));
  }

  /** The session goes on under a new stamp and id: its owner has changed the password. */
  void goOn(HttpServletRequest request, long accountId, UUID stamp) {
    request.changeSessionId();
    request.getSession().setAttribute(OWNER, new SessionAccount(accountId, stamp));
  }

  void end(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
  }
}
