package org.handrail.batch;

import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.Sql;

/** Received mails in the ledger, each with some bytes, and outgoing ones that say something. */
class MailsFixture {

  private final Sql sql;

  MailsFixture(Sql sql) {
    this.sql = sql;
  }

  /** A mail that got this outcome {@code age} before now; gives its id. */
  long add(String outcome, Duration age) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with box as (
                      insert into mailbox (name, address, display_name, language, imap_host,
                        imap_port, imap_security, imap_user, enabled, created_at)
                      values ('Old mail', 'old@example.com', 'Helpdesk', 'en', 'mail.example.com',
                        993, 'TLS', 'old', false, now())
                      on conflict (address) do update set name = excluded.name returning id
                    )
                    insert into inbound_mail (mailbox_id, uid_validity, uid, message_id, sha256,
                      size, received_at, raw, outcome, due_at, processed_at)
                    select id, 1, (select count(*) + 1 from inbound_mail), '',
                      sha256(gen_random_uuid()::text::bytea), 4, :at, 'mail'::bytea, :outcome,
                      :at, :at
                    from box returning id
                    """)
                .bind("at", Instant.now().minus(age))
                .bind("outcome", outcome)
                .mapTo(Long.class)
                .one());
  }

  boolean hasBytes(long mail) {
    return sql.query(
        handle ->
            handle
                .createQuery("select raw is not null from inbound_mail where id = :id")
                .bind("id", mail)
                .mapTo(Boolean.class)
                .one());
  }

  /** A mail of the outbox that came into this state {@code age} before now; gives its id. */
  long addOutgoing(String kind, String state, Duration age) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into outbox_mail (message_id, kind, automatic, to_address, to_name,
                      subject, html, text, state, due_at, created_at, sent_at)
                    values ('<' || gen_random_uuid() || '@x>', :kind, true, 'a@example.com', '',
                      'Subject', '<p>Words</p>', 'Words', :state, :at, :at,
                      case when :state = 'SENT' then cast(:at as timestamptz) end)
                    returning id
                    """)
                .bind("kind", kind)
                .bind("state", state)
                .bind("at", Instant.now().minus(age))
                .mapTo(Long.class)
                .one());
  }

  boolean says(long outgoing) {
    return sql.query(
        handle ->
            handle
                .createQuery("select html <> '' and text <> '' from outbox_mail where id = :id")
                .bind("id", outgoing)
                .mapTo(Boolean.class)
                .one());
  }
}
