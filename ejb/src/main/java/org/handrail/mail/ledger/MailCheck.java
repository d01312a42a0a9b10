package org.handrail.mail.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.kernel.Reason;
import org.handrail.kernel.Sql;

/**
 * What the operator watches of the mail. A mail server that is away does not make a node unready,
 * since people can still work on it: that is data here. Work of our own that nobody takes does.
 */
@Readiness
@ApplicationScoped
class MailCheck implements HealthCheck {

  /** Mail that was ready to be worked on this long ago, and still is, is stuck on every node. */
  private static final Duration STUCK = Duration.ofMinutes(30);

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** How much waits, and since when at least. */
  public record Backlog(long mailboxesFailing, long ledgerStuck, long outboxStuck) {}

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("mail");
    try {
      var backlog = backlog();
      return response
          .withData("mailboxes-failing", backlog.mailboxesFailing())
          .withData("ledger-stuck", backlog.ledgerStuck())
          .withData("outbox-stuck", backlog.outboxStuck())
          .status(backlog.ledgerStuck() + backlog.outboxStuck() == 0)
          .build();
    } catch (RuntimeException away) {
      return response.down().withData("reason", Reason.of(away)).build();
    }
  }

  private Backlog backlog() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from mailbox_fetch where failures > 0)
                             as mailboxes_failing,
                           (select count(*) from inbound_mail
                            where outcome = 'IN_PROGRESS' and received_at < :before)
                             as ledger_stuck,
                           (select count(*) from outbox_mail
                            where state = 'QUEUED' and due_at < :before)
                             as outbox_stuck
                    """)
                .bind("before", clock.instant().minus(STUCK))
                .mapTo(Backlog.class)
                .one());
  }
}
