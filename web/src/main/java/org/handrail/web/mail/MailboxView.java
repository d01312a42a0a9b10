package org.handrail.web.mail;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.ConnectionReport;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailboxQueries;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /admin/mailbox: sets a mailbox up, or changes it, after trying whether it can be reached. */
@Named("mailbox")
@ViewScoped
public class MailboxView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient MailboxQueries queries;
  @Inject private transient MailboxService service;
  @Inject private transient TeamQueries teams;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private MailboxForm form;
  private transient ConnectionReport report;

  public void open() {
    if (form == null) {
      form = id == null ? new MailboxForm() : new MailboxForm(queries.details(id));
    }
  }

  public String save() {
    service.save(form.command());
    Messages.addFlashGlobal(
        new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
    return "/admin/mailboxes?faces-redirect=true";
  }

  /** Tries the servers with what is on the page, without saving it. */
  public void test() {
    report = service.test(form.command());
  }

  /** Tries the incoming server only: nothing else need be filled in yet. */
  public void testIncoming() {
    report = service.testIncoming(form.incomingCommand());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public MailboxForm getForm() {
    return form;
  }

  /** Null until a test was made on this page. */
  public ConnectionReport getReport() {
    return report;
  }

  public List<TeamRow> getTeams() {
    return teams.active();
  }

  public ConnectionSecurity[] getSecurities() {
    return ConnectionSecurity.values();
  }

  public AfterFetch[] getAfterFetches() {
    return AfterFetch.values();
  }
}
