package org.handrail.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.security.Callers;
import org.handrail.security.SecurityError;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.FollowUp;
import org.handrail.ticket.query.Follower;
import org.handrail.ticket.query.MessageRow;
import org.handrail.ticket.query.TicketDetails;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.attachment.UploadTray;
import org.handrail.web.ui.ReaderTexts;

/**
 * One ticket as those who asked see it; notes are left out even for readers of the helpdesk. What
 * it shows is read once per answer.
 */
@Named("portalTicket")
@ViewScoped
public class TicketView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TicketQueries queries;
  @Inject private RequesterTicketService tickets;
  @Inject private Callers callers;
  @Inject private UploadTray files;
  @Inject private transient ReaderTexts texts;

  private String number;
  private boolean asked;
  private boolean followedUp;
  private String reply;
  private String colleague;
  private long id;
  private transient TicketDetails ticket;
  private transient List<Follower> followers;

  /**
   * @throws DomainException {@code security.not-found}
   */
  public void open() {
    id = queries.details(parsed()).id();
  }

  /** Reads everything again: the ticket may have moved on while the page was open. */
  public void look() {
    ticket = null;
    followers = null;
  }

  private TicketNumber parsed() {
    return TicketNumber.parse(number == null ? "" : number)
        .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND));
  }

  /** Sends the reply; a ticket that is over goes on in a new one. */
  public String send() {
    var body = SafeHtml.ofText(reply == null ? "" : reply);
    var message = NewMessage.written(body, files.ids(), Channel.PORTAL);
    var written = tickets.write(new WriteAsRequester(id, message));
    files.empty();
    return written.id() == id ? again("") : at(written.number(), "&followedUp=true");
  }

  /** The requester says that it is solved. */
  public String finish() {
    tickets.resolve(id);
    return again("");
  }

  /** Lets a colleague follow it too; what is being written stays on the page. */
  public void share() {
    tickets.share(id, Identity.email(colleague));
    colleague = null;
  }

  /** Somebody follows it no more. */
  public void unshare(long personId) {
    tickets.unshare(id, personId);
  }

  private String again(String more) {
    return at(getTicket().number(), more);
  }

  private static String at(long ticketNumber, String more) {
    return "/portal/ticket?faces-redirect=true&number=" + ticketNumber + more;
  }

  /** Beside the author: who of the helpdesk, that it is oneself, who wrote it down. */
  public String note(MessageRow said) {
    var notes = new ArrayList<String>();
    if (said.kind() == MessageKind.PUBLIC_REPLY) {
      notes.add(texts.get("portal.ticket.helpdesk"));
    } else if (isMine(said)) {
      notes.add(texts.get("portal.ticket.you"));
    }
    if (said.enteredByName() != null) {
      notes.add(texts.with("ticket.entered-by", said.enteredByName()));
    }
    return String.join(" · ", notes);
  }

  public TicketDetails getTicket() {
    if (ticket == null) {
      ticket = queries.details(id);
    }
    return ticket;
  }

  public List<MessageRow> getConversation() {
    return queries.conversation(id).stream()
        .filter(message -> message.kind() != MessageKind.INTERNAL_NOTE)
        .toList();
  }

  private boolean isMine(MessageRow message) {
    return isReader(message.authorId());
  }

  private boolean isReader(Long personId) {
    return personId != null && personId.equals(callers.current().personId());
  }

  /** Who follows besides the requester. */
  public List<Follower> getFollowers() {
    if (followers == null) {
      followers = queries.followers(id);
    }
    return followers;
  }

  /** Their names; empty for nobody. */
  public String getFollowerNames() {
    return getFollowers().stream().map(Follower::name).collect(Collectors.joining(", "));
  }

  /** Whether the reader decides who follows. */
  public boolean isShareable() {
    return isReader(getTicket().requester().id()) && !getTicket().isClosed();
  }

  public List<FollowUp> getFollowUps() {
    return queries.followUps(id);
  }

  /** Whether "it is solved" would change anything. */
  public boolean isSolvable() {
    return getTicket().status().category().isUnresolved();
  }

  public boolean isSolved() {
    return getTicket().status().category() == StatusCategory.RESOLVED;
  }

  /** Whether it was the reader who said that it is solved. */
  public boolean isSolvedByReader() {
    return isSolved()
        && queries.history(id).stream()
            .filter(event -> event.kind().equals(HistoryKind.STATUS))
            .reduce((earlier, later) -> later)
            .filter(event -> isReader(event.actorId()))
            .isPresent();
  }

  public UploadTray getFiles() {
    return files;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public boolean isAsked() {
    return asked;
  }

  public void setAsked(boolean asked) {
    this.asked = asked;
  }

  public boolean isFollowedUp() {
    return followedUp;
  }

  public void setFollowedUp(boolean followedUp) {
    this.followedUp = followedUp;
  }

  public long getTicketId() {
    return id;
  }

  public String getColleague() {
    return colleague;
  }

  public void setColleague(String colleague) {
    this.colleague = colleague;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(String reply) {
    this.reply = reply;
  }
}
