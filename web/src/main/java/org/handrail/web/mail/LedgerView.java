package org.handrail.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Page;
import org.handrail.mail.ledger.LedgerFilter;
import org.handrail.mail.ledger.LedgerQueries;
import org.handrail.mail.ledger.LedgerRow;
import org.handrail.mail.ledger.LedgerService;
import org.handrail.mail.ledger.LedgerSums;
import org.handrail.mail.ledger.Outcome;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.util.Messages;

/** /admin/mail-ledger: every message that came, and what became of it. */
@Named("mailLedger")
@ViewScoped
public class LedgerView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient LedgerQueries ledger;
  @Inject private transient LedgerService service;
  @Inject private transient ReaderTexts texts;

  private RecordLazyModel<LedgerRow> model;
  private Outcome outcome;
  private Long mailbox;
  private String words;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(LedgerRow::id, this::page, this::count, id -> Optional.empty())
            .filterableBy("outcome", "mailbox", "words")
            .orderedBy("id", false);
  }

  /** Puts the page's filters in force; also when it opens with filters in its address. */
  public void find() {
    model.filter("outcome", outcome);
    model.filter("mailbox", mailbox);
    model.filter("words", words);
    model.refresh();
  }

  /** A person says that it is no program's mail. */
  public void makeTicket(long mailId) {
    service.release(mailId);
    Messages.addGlobalInfo(texts.get("mail.received.queued"));
    model.refresh();
  }

  /** How many mails of programs made no ticket: somebody should look at them now and then. */
  public long getAutomatic() {
    return ledger.count(
        new LedgerFilter(Optional.of(Outcome.AUTOMATIC_DROPPED), Optional.empty(), ""));
  }

  private Page<LedgerRow> page(TableQuery query) {
    return ledger.page(filter(query.filters()), query.after(), query.limit());
  }

  private long count(Map<String, Object> filters) {
    return ledger.count(filter(filters));
  }

  private static LedgerFilter filter(Map<String, Object> filters) {
    return new LedgerFilter(
        Optional.ofNullable((Outcome) filters.get("outcome")),
        Optional.ofNullable((Long) filters.get("mailbox")),
        (String) filters.getOrDefault("words", ""));
  }

  public LedgerSums getSums() {
    return ledger.sums();
  }

  public RecordLazyModel<LedgerRow> getModel() {
    return model;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public Long getMailbox() {
    return mailbox;
  }

  public void setMailbox(Long mailbox) {
    this.mailbox = mailbox;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
