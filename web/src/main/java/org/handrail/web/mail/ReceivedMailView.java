package org.handrail.web.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.mail.intake.MailReader;
import org.handrail.mail.ledger.LedgerDetails;
import org.handrail.mail.ledger.LedgerQueries;
import org.handrail.mail.ledger.LedgerService;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /admin/mail-received: one message of the ledger, as it came and as it was understood. */
@Named("receivedMail")
@ViewScoped
public class ReceivedMailView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More of a message is offered as a file only; a page of megabytes helps nobody. */
  private static final int LONGEST_RAW = 200_000;

  @Inject private transient LedgerQueries ledger;
  @Inject private transient LedgerService service;
  @Inject private transient MailReader reader;
  @Inject private transient ReaderTexts texts;

  private long id;
  private transient LedgerDetails mail;
  private transient ParsedMail understood;

  /** Lets the rules decide once more. */
  public String processAgain() {
    service.processAgain(id);
    return reopened();
  }

  /** Makes a ticket of it whatever the limits say. */
  public String release() {
    service.release(id);
    return reopened();
  }

  /** Reads it once more, only to show what is understood of it. */
  public void read() {
    understood = reader.read(id).orElse(null);
    if (understood == null) {
      Messages.addGlobalWarn(texts.get("mail.received.unreadable"));
    }
  }

  private String reopened() {
    Messages.addFlashGlobalInfo(texts.get("mail.received.queued"));
    return "/admin/mail-received?faces-redirect=true&includeViewParams=true";
  }

  public LedgerDetails getMail() {
    if (mail == null) {
      mail = ledger.details(id);
    }
    return mail;
  }

  /** The beginning of the message, byte for byte as text; what is no ASCII shows as it is. */
  public String getRaw() {
    var raw = ledger.raw(id);
    var length = Math.min(raw.length, LONGEST_RAW);
    return new String(raw, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Null until it was asked for. */
  public ParsedMail getUnderstood() {
    return understood;
  }

  /** {@code Name <address>}, for people and for anyone who wants to know exactly. */
  public String written(MailAddress address) {
    return address.name().isEmpty()
        ? address.address()
        : "%s <%s>".formatted(address.name(), address.address());
  }

  public String written(List<MailAddress> addresses) {
    return addresses.stream().map(this::written).collect(Collectors.joining(", "));
  }

  /** Whether deciding again would not say its words twice. */
  public boolean isOpenToDecision() {
    return getMail().hasRaw() && !getMail().outcome().isSaid();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
