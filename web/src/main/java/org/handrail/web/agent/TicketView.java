package org.handrail.web.agent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.DomainException;
import org.handrail.security.SecurityError;
import org.handrail.ticket.attention.AttentionService;
import org.handrail.ticket.attention.Onlooker;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.FollowUp;
import org.handrail.ticket.query.Follower;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.handrail.ticket.query.TicketDetails;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.http.PictureSources;
import org.omnifaces.util.Faces;

/**
 * /agent/ticket: one ticket with everything said and done. What it shows is read once per request.
 */
@Named("ticketPage")
@ViewScoped
public class TicketView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int OTHERS_SHOWN = 6;
  private static final String AGREED = TicketView.class.getName() + ".pictures";

  @Inject private transient TicketQueries queries;
  @Inject private transient QueueQueries queues;
  @Inject private transient AttentionService attention;
  @Inject private transient PictureSources pictures;

  private String number;
  private long ticketId;
  private transient TicketDetails ticket;
  private transient List<HistoryRow> history;
  private transient List<TimelineEntry> timeline;
  private transient List<Onlooker> onlookers;
  private boolean remoteImages;
  private boolean writing;
  private final UUID page = UUID.randomUUID();

  /**
   * @throws DomainException {@code security.not-found}
   */
  public void open() {
    ticket =
        queries.details(
            Optional.ofNullable(number).flatMap(TicketNumber::parse).orElseThrow(TicketView::none));
    if (!ticket.internal()) {
      throw none();
    }
    ticketId = ticket.id();
    onlookers = attention.pay(ticketId, page, false);
    agree();
  }

  /** Reads everything again when it is shown next. */
  public void look() {
    ticket = null;
    history = null;
    timeline = null;
    onlookers = null;
  }

  /** The page is still open; tells the others and hears of them. */
  public void attend() {
    onlookers = attention.pay(ticketId, page, writing);
  }

  /** The page is left; the browser says so by itself. */
  public void leave() {
    attention.leave(page);
  }

  /**
   * The reader agrees to load pictures from elsewhere, in this ticket and for this visit. The page
   * opens again: what it may load is said when it begins.
   */
  public String loadRemoteImages() {
    Faces.setFlashAttribute(AGREED, ticketId);
    return "/agent/ticket?faces-redirect=true&number=" + getTicket().shownNumber();
  }

  private void agree() {
    remoteImages = Long.valueOf(ticketId).equals(Faces.getFlashAttribute(AGREED));
    if (remoteImages) {
      pictures.allowElsewhere();
    }
  }

  public TicketDetails getTicket() {
    if (ticket == null) {
      ticket = queries.details(ticketId);
    }
    return ticket;
  }

  public List<HistoryRow> getHistory() {
    if (history == null) {
      history = queries.history(ticketId);
    }
    return history;
  }

  public List<TimelineEntry> getTimeline() {
    if (timeline == null) {
      timeline = TimelineEntry.of(queries.conversation(ticketId), getHistory());
    }
    return timeline;
  }

  /** Whether there is more to see than what was said. */
  public boolean isEventful() {
    return getTimeline().stream().anyMatch(entry -> !entry.isMessage());
  }

  /** Whether a message holds back pictures from elsewhere. */
  public boolean isImagesHeldBack() {
    return !remoteImages
        && getTimeline().stream()
            .anyMatch(entry -> entry.isMessage() && entry.message().html().contains("data-src="));
  }

  public List<Follower> getFollowers() {
    return queries.followers(ticketId);
  }

  public List<FollowUp> getFollowUps() {
    return queries.followUps(ticketId);
  }

  /** The requester's other tickets, the last touched first. */
  public List<QueueRow> getOtherTickets() {
    var filter =
        QueueFilter.of(QueueView.ALL).with(BuiltInFields.REQUESTER, getTicket().requester().id());
    return queues
        .page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), OTHERS_SHOWN + 1)
        .rows()
        .stream()
        .filter(row -> row.id() != ticketId)
        .limit(OTHERS_SHOWN)
        .toList();
  }

  public List<Onlooker> getOnlookers() {
    if (onlookers == null) {
      onlookers = attention.others(ticketId);
    }
    return onlookers;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getTicketId() {
    return ticketId;
  }

  public boolean isRemoteImages() {
    return remoteImages;
  }

  public boolean isWriting() {
    return writing;
  }

  public void setWriting(boolean writing) {
    this.writing = writing;
  }

  private static DomainException none() {
    return new DomainException(SecurityError.NOT_FOUND);
  }
}
