package org.handrail.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.mail.outbox.OutboxDetails;
import org.handrail.mail.outbox.OutboxQueries;

/** /admin/outgoing-mail: one mail of the outbox and what it says. */
@Named("outgoingMail")
@RequestScoped
public class OutgoingMailView {

  @Inject private OutboxQueries queries;

  private long id;
  private OutboxDetails mail;

  public OutboxDetails getMail() {
    if (mail == null) {
      mail = queries.details(id);
    }
    return mail;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
