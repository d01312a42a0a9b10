package org.handrail.web.agent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonQueries;
import org.handrail.people.PersonRow;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.ChannelDefinition.Ability;
import org.handrail.ticket.model.Channels;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.web.attachment.UploadTray;
import org.primefaces.event.SelectEvent;

/** /agent/new: a ticket for somebody who called or came by. */
@Named("newTicket")
@ViewScoped
public class NewTicketView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 8;

  @Inject private transient TicketService tickets;
  @Inject private transient PersonQueries people;
  @Inject private UploadTray tray;

  private final Map<Long, String> names = new HashMap<>();
  private Long found;
  private Long requesterId;
  private String requesterName;
  private String email;
  private String newName;
  private String subject;
  private String description;
  private Channel channel = Channel.PHONE;
  private Level impact = Level.MEDIUM;
  private Level urgency = Level.MEDIUM;
  private Long category;
  private Long team;

  /** Whom the words can mean. */
  public List<PersonRow> search(String words) {
    var suggested = people.search(words, SUGGESTIONS);
    suggested.forEach(person -> names.put(person.id(), person.name()));
    return suggested;
  }

  /** One of those that were suggested on this page; nobody else can be meant. */
  public void choose(SelectEvent<Long> chosen) {
    requesterName = names.get(chosen.getObject());
    requesterId = requesterName == null ? null : chosen.getObject();
  }

  public void chooseAnother() {
    found = null;
    requesterId = null;
    requesterName = null;
  }

  /** Opens the ticket and shows it. */
  public String open() {
    var opened =
        requesterId == null
            ? tickets.openFor(Identity.email(email), newName, request(0))
            : tickets.open(request(requesterId));
    return "/agent/ticket?faces-redirect=true&number=" + new TicketNumber(opened.number());
  }

  private OpenTicket request(long requester) {
    var body = SafeHtml.ofText(description == null ? "" : description);
    return new OpenTicket(
        requester,
        subject,
        NewMessage.written(body, tray.ids(), channel),
        null,
        impact,
        urgency,
        category,
        team,
        channel,
        Set.of(),
        null);
  }

  /** How somebody can have asked who did not write. */
  public List<Channel> getChannels() {
    return Channels.able(Ability.WRITTEN_DOWN);
  }

  public UploadTray getTray() {
    return tray;
  }

  public Long getFound() {
    return found;
  }

  public void setFound(Long found) {
    this.found = found;
  }

  public boolean isChosen() {
    return requesterId != null;
  }

  public String getRequesterName() {
    return requesterName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Level getImpact() {
    return impact;
  }

  public void setImpact(Level impact) {
    this.impact = impact;
  }

  public Level getUrgency() {
    return urgency;
  }

  public void setUrgency(Level urgency) {
    this.urgency = urgency;
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public Long getTeam() {
    return team;
  }

  public void setTeam(Long team) {
    this.team = team;
  }
}
