package org.handrail.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.mail.mailbox.MailboxQueries;
import org.handrail.mail.mailbox.MailboxRow;
import org.handrail.mail.mailbox.MailboxService;

/** /admin/mailboxes: which mailboxes there are and how they fare. */
@Named("mailboxes")
@RequestScoped
public class MailboxesView {

  @Inject private MailboxQueries queries;
  @Inject private MailboxService service;

  private List<MailboxRow> rows;

  /** Asked once for the page: there are never many mailboxes. */
  public List<MailboxRow> getRows() {
    if (rows == null) {
      rows = queries.all();
    }
    return rows;
  }

  /** Looks into the mailbox at once instead of after its interval. */
  public void checkNow(long mailboxId) {
    service.checkNow(mailboxId);
  }
}
