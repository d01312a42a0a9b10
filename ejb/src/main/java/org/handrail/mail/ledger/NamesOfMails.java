package org.handrail.mail.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Mailboxes are known by their names, mails by their subjects. */
@ApplicationScoped
class NamesOfMails implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of(
        "mailbox",
        "select name from mailbox where id = o.id",
        "received-mail",
        "select nullif(subject, '') from inbound_mail where id = o.id",
        "outgoing-mail",
        "select nullif(subject, '') from outbox_mail where id = o.id");
  }
}
