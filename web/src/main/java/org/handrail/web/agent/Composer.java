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
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.security.Callers;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.draft.Draft;
import org.handrail.ticket.draft.Draft.Refusal;
import org.handrail.ticket.draft.DraftQueries;
import org.handrail.ticket.draft.DraftService;
import org.handrail.ticket.draft.PendingMessage;
import org.handrail.ticket.draft.SaveDraft;
import org.handrail.ticket.draft.SendDraft;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.attachment.UploadTray;
import org.handrail.web.attachment.Uploaded;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

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
  private Refusal refused;
  private boolean conflict;
  private boolean open;

  /** What of this is in the draft on the server. */
  private String kept = "";

  /** The last message that came back and is in this already. */
  private Long lastReturned;

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

  /** Keeps what is written; the page's script learns what came back to it meanwhile. */
  public void save() {
    keep().ifPresent(Composer::tellPage);
  }

  /** Reply or note; the text stays. */
  public void become(MessageKind other) {
    kind = other;
    keep();
  }

  /** What came back while this was written is shown first: it would be lost with the draft. */
  public void send() {
    if (takeIn().isPresent()) {
      return;
    }
    try {
      drafts.send(new SendDraft(draft(), seenVersion));
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
    long before = seenVersion;
    seenVersion = tickets.details(ticketId).version();
    try {
      send();
    } catch (DomainException refused) {
      seenVersion = before;
      throw refused;
    }
  }

  public void discard() {
    drafts.discard(ticketId);
    clear();
  }

  /** Undo: it is here again as it was sent, above what was begun since. */
  public void takeBack(long pendingId) {
    keep();
    if (drafts.takeBack(pendingId)) {
      takeIn();
    } else {
      Messages.addGlobal(info("agent.composer.too-late"));
    }
  }

  public void hurry(long pendingId) {
    drafts.hurry(pendingId);
  }

  /**
   * What was sent and came back meanwhile is shown again; without any, what others did counts as
   * seen, unless something is being written.
   *
   * @param writing also before the first words have reached the server
   */
  public void look(boolean writing) {
    var back = takeIn();
    back.ifPresent(Composer::tellPage);
    if (back.isEmpty() && !writing && !isDirty()) {
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

  public List<PendingMessage> getPendingMessages() {
    return isOpen() ? queries.departing(ticketId) : List.of();
  }

  /** Where the first thing that somebody else has said since then can be read. */
  public String getNews() {
    return getChanges().stream()
        .filter(event -> event.kind().isMessage())
        .findFirst()
        .map(event -> "message-" + event.newValue())
        .orElse("conversation");
  }

  /** Why what was sent came back, in words; empty if it did not, or because of others. */
  public String getRefusedWords() {
    return refused == null || conflict
        ? ""
        : texts.with("error." + refused.code(), refused.details());
  }

  private Optional<String> keep() {
    var back = takeIn();
    drafts.save(draft());
    kept = new SafeHtml(html).html();
    savedAt = isDirty() ? clock.instant() : null;
    return back;
  }

  /**
   * Takes in what has come back into the draft since this page knew it: above what is written here.
   * What was not meant for the requester never gets into a reply.
   *
   * @return what came back; empty if nothing has
   */
  private Optional<String> takeIn() {
    var draft = queries.mine(ticketId).filter(this::isNews);
    var back = draft.map(Draft::html).map(this::withoutKept);
    draft.ifPresent(
        one -> {
          var mine = html;
          var mixed = isDirty() && kind != one.kind();
          var status = nextStatusId;
          var files = tray.getFiles();
          restore(one);
          tray.add(files);
          html = back.orElseThrow() + mine;
          kind = mixed ? MessageKind.INTERNAL_NOTE : kind;
          nextStatusId = nextStatusId == null ? status : nextStatusId;
        });
    return back;
  }

  private boolean isNews(Draft draft) {
    return draft.lastReturned() != null && !draft.lastReturned().equals(lastReturned);
  }

  private String withoutKept(String whole) {
    return whole.endsWith(kept) ? whole.substring(0, whole.length() - kept.length()) : whole;
  }

  private static void tellPage(String back) {
    PrimeFaces.current().ajax().addCallbackParam("returned", back);
  }

  /** Whether there is something that the page should open with. */
  public boolean isBegun() {
    return isOpen() && isDirty();
  }

  private boolean isDirty() {
    return !html.isBlank() || !tray.ids().isEmpty();
  }

  private SaveDraft draft() {
    return new SaveDraft(ticketId, kind, new SafeHtml(html), tray.ids(), nextStatusId);
  }

  private void restore(Draft draft) {
    kind = draft.kind();
    html = draft.html();
    kept = html;
    nextStatusId = draft.nextStatusId();
    savedAt = draft.updatedAt();
    refused = draft.refused();
    lastReturned = draft.lastReturned();
    conflict = refused != null && TicketError.CHANGED.code().equals(refused.code());
    if (conflict) {
      seenVersion = draft.seenVersion();
    }
    tray.restore(
        draft.files().stream()
            .map(file -> new Uploaded(file.id(), file.fileName(), file.size()))
            .toList());
  }

  private void clear() {
    html = "";
    kept = "";
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

  public boolean isConflict() {
    return conflict;
  }
}
