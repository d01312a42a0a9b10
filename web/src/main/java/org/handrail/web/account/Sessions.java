package org.handrail.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;

/**
 * Who owns the session of a request. A session is accepted from the cookie only, never from the
 * address, and from the browser it was begun in. It ends when its owner signs out, is deactivated
 * or has other roles or another password: at the next request, or as soon as a node hears of it, so
 * that open connections end too.
 */
@ApplicationScoped
public class Sessions {

  private static final String OWNER = SessionAccount.class.getName();

  /** What is signalled when sessions of an account may be over; the key is its id. */
  private static final String TOPIC = "account";

  private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

  @Inject private ActiveAccounts accounts;
  @Inject private Signals signals;

  /**
   * The session's owner as they are now. A session whose account was deactivated or has another
   * stamp ends here.
   */
  Optional<Caller> caller(HttpServletRequest request) {
    var session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
    var owner = session == null ? null : owner(session);
    if (owner == null || !SessionProof.isShown(request, owner.proof())) {
      return Optional.empty();
    }
    open.add(session);
    var account = accounts.find(owner.accountId()).filter(owner::isStill);
    if (account.isEmpty()) {
      session.invalidate();
    }
    return account.map(ActiveAccount::caller);
  }

  /** A new session for somebody who has just signed in; nothing of the old one is kept. */
  void begin(HttpServletRequest request, HttpServletResponse response, long accountId, UUID stamp) {
    end(request, response);
    own(request, response, accountId, stamp);
  }

  /** The session goes on under a new stamp and id: its owner has changed the password. */
  void goOn(HttpServletRequest request, HttpServletResponse response, long accountId, UUID stamp) {
    request.changeSessionId();
    own(request, response, accountId, stamp);
    signals.send(TOPIC, String.valueOf(accountId));
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    SessionProof.take(request, response);
  }

  void ended(HttpSession session) {
    open.remove(session);
  }

  void hear(@Observes Signal signal) {
    if (signal.topic().equals(TOPIC)) {
      endOthersOf(Long.parseLong(signal.key()));
    } else if (signal.topic().equals("all")) {
      open.forEach(this::endIfOver);
    }
  }

  private void endOthersOf(long accountId) {
    open.stream().filter(session -> isOf(accountId, session)).forEach(this::endIfOver);
  }

  private boolean isOf(long accountId, HttpSession session) {
    var owner = ownerIfOpen(session);
    return owner.isPresent() && owner.get().accountId() == accountId;
  }

  private void endIfOver(HttpSession session) {
    ownerIfOpen(session)
        .filter(owner -> accounts.find(owner.accountId()).filter(owner::isStill).isEmpty())
        .ifPresent(over -> session.invalidate());
  }

  /** Empty too for a session that ended just now. */
  private Optional<SessionAccount> ownerIfOpen(HttpSession session) {
    try {
      return Optional.ofNullable(owner(session));
    } catch (IllegalStateException ended) {
      ended(session);
      return Optional.empty();
    }
  }

  private void own(
      HttpServletRequest request, HttpServletResponse response, long accountId, UUID stamp) {
    var proof = SessionProof.give(request, response);
    request.getSession().setAttribute(OWNER, new SessionAccount(accountId, stamp, proof));
  }

  private static SessionAccount owner(HttpSession session) {
    return (SessionAccount) session.getAttribute(OWNER);
  }
}
