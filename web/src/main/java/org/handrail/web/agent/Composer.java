package org.handrail.web.agent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.security.Authorisation;
import org.handrail.security.Callers;
import org.handrail.security.Permission;
import org.handrail.ticket.MessageKind;
import org.handrail.ticket.TicketError;
import org.handrail.ticket.draft.Departure;
import org.handrail.ticket.draft.Draft;
import org.handrail.ticket.draft.DraftQueries;
import org.handrail.ticket.draft.DraftService;
import org.handrail.ticket.draft.SaveDraft;
import org.handrail.ticket.draft.SendDraft;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.attachment.UploadTray;
import org.handrail.web.attachment.Uploaded;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/**
 * Where an agent writes a reply or a note. The text lives on the server as a draft; the page saves
 * it every few seconds.
 */
@Named
@ViewScoped
public class Composer implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient DraftService drafts;
  @Inject private transient DraftQueries queries;
  @Inject private transient TicketQueries tickets;
  @Inject private transient Authorisation authorisation;
  @Inject private transient Callers callers;
  @Inject private transient ReaderTexts texts;
  @Inject private transient Clock clock;
  @Inject private UploadTray tray;

  private long ticketId;
  private long seenVersion;
  private MessageKind kind = MessageKind.PUBLIC_REPLY;
  private String html = "";
  private Long nextStatusId;
  private Instant savedAt;
  private String refused;
  private boolean conflict;
  private boolean open;

  /** Goes on with what was written before, in this browser or another. */
  public void open(long ticket, long version) {
    ticketId = ticket;
    seenVersion = version;
    open = authorisation.may(Permission.WORK, ticketId);
    if (open) {
      queries.mine(ticketId).ifPresent(this::restore);
    }
  }

  /** Managers read; only agents who may work on the ticket write. */
  public boolean isOpen() {
    return open;
  }

  public void save() {
    drafts.save(draft());
    savedAt = isDirty() ? clock.instant() : null;
  }

  /** Reply or note; the text stays. */
  public void become(MessageKind other) {
    kind = other;
    save();
  }

  public void send() {
    try {
      drafts.send(new SendDraft(draft(), seenVersion, nextStatusId));
      clear();
    } catch (DomainException refusal) {
      if (refusal.code() != TicketError.CHANGED) {
        throw refusal;
      }
      conflict = true;
    }
  }

  /** The agent has looked at what others did and means it still. */
  public void sendAnyway() {
    seenVersion = tickets.details(ticketId).version();
    conflict = false;
    send();
  }

  public void discard() {
    drafts.discard(ticketId);
    clear();
  }

  public void takeBack(long departureId) {
    if (drafts.takeBack(departureId)) {
      queries.mine(ticketId).ifPresent(this::restore);
    } else {
      Messages.addGlobal(info("agent.composer.too-late"));
    }
  }

  public void hurry(long departureId) {
    drafts.hurry(departureId);
  }

  /**
   * What was sent and came back meanwhile is shown again, and what others did counts as seen,
   * unless something else is being written.
   *
   * @param writing also before the first words have reached the server
   */
  public void look(boolean writing) {
    if (writing || isDirty()) {
      return;
    }
    queries.mine(ticketId).filter(draft -> draft.refused() != null).ifPresent(this::restore);
    if (!isDirty()) {
      seenVersion = tickets.details(ticketId).version();
    }
  }

  /** What other people did since the agent began to write. */
  public List<HistoryRow> getChanges() {
    var me = callers.current().personId();
    return tickets.historySince(ticketId, seenVersion).stream()
        .filter(event -> event.actorId() != null && !Objects.equals(event.actorId(), me))
        .toList();
  }

  public List<Departure> getDepartures() {
    return isOpen() ? queries.departing(ticketId) : List.of();
  }

  private boolean isDirty() {
    return !html.isBlank() || !tray.ids().isEmpty();
  }

  private SaveDraft draft() {
    return new SaveDraft(ticketId, kind, new SafeHtml(html), tray.ids());
  }

  private void restore(Draft draft) {
    kind = draft.kind();
    html = draft.html();
    savedAt = draft.updatedAt();
    refused = draft.refused();
    conflict = TicketError.CHANGED.code().equals(refused);
    tray.restore(
        draft.files().stream()
            .map(file -> new Uploaded(file.id(), file.fileName(), file.size()))
            .toList());
  }

  private void clear() {
    html = "";
    nextStatusId = null;
    savedAt = null;
    refused = null;
    conflict = false;
    tray.empty();
    seenVersion = tickets.details(ticketId).version();
  }

  private FacesMessage info(String key) {
    return new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get(key), null);
  }

  public MessageKind getKind() {
    return kind;
  }

  public boolean isNote() {
    return kind == MessageKind.INTERNAL_NOTE;
  }

  public String getHtml() {
    return html;
  }

  /** From the editor: cleaned before it is kept or shown again. */
  public void setHtml(String html) {
    this.html = html == null ? "" : new SafeHtml(html).html();
  }

  public Long getNextStatusId() {
    return nextStatusId;
  }

  public void setNextStatusId(Long nextStatusId) {
    this.nextStatusId = nextStatusId;
  }

  public UploadTray getTray() {
    return tray;
  }

  /** Null while there is no draft. */
  public Instant getSavedAt() {
    return savedAt;
  }

  /** Why what was sent came back; null if it did not. */
  public String getRefused() {
    return refused;
  }

  public boolean isConflict() {
    return conflict;
  }
}
