package org.handrail.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.handrail.security.account.AccountInvited;
import org.handrail.security.account.PasswordResetRequested;

/** Reads the links that would go out by mail. */
@ApplicationScoped
public class MailedLinksFixture {

  private final BlockingQueue<String> resets = new LinkedBlockingQueue<>();
  private final List<String> invitations = new ArrayList<>();

  void invited(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountInvited event) {
    invitations.add(event.token().value());
  }

  void reset(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordResetRequested event) {
    resets.add(event.token().value());
  }

  String lastInvitation() {
    return invitations.get(invitations.size() - 1);
  }

  String awaitReset() throws InterruptedException {
    return resets.poll(10, TimeUnit.SECONDS);
  }

  List<String> resets() {
    return List.copyOf(resets);
  }

  void clear() {
    resets.clear();
    invitations.clear();
  }
}
