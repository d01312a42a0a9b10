package org.handrail.web.agent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.Introductions;
import org.handrail.security.Callers;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/**
 * What the ticket is, each property changed in place and saved at once with the version its reader
 * has seen.
 */
@Named("properties")
@ViewScoped
public class TicketProperties implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TicketService tickets;
  @Inject private transient Introductions introductions;
  @Inject private transient Callers callers;
  @Inject private TicketView page;

  private String subject;
  private Long statusId;
  private Long assigneeId;
  private Long categoryId;
  private TicketType type;
  private Level impact;
  private Level urgency;
  private String tag;
  private String follower;
  private Long newTeam;
  private String handOver;

  public void rename() {
    change(new PropertyChange.Subject(subject));
  }

  public void saveStatus() {
    save(() -> tickets.changeStatus(new ChangeStatus(id(), version(), statusId)));
  }

  public void saveAssignee() {
    save(() -> tickets.assign(new AssignTicket(id(), version(), assigneeId)));
  }

  public void saveCategory() {
    change(new PropertyChange.Category(categoryId));
  }

  public void saveType() {
    change(new PropertyChange.Type(type));
  }

  public void saveImpact() {
    change(new PropertyChange.Impact(impact));
  }

  public void saveUrgency() {
    change(new PropertyChange.Urgency(urgency));
  }

  public void take() {
    save(() -> tickets.take(id(), version()));
  }

  /** Gives it to another team with what that team should know. */
  public void transfer() {
    var note =
        NewMessage.written(
            SafeHtml.ofText(handOver == null ? "" : handOver), List.of(), Channel.AGENT);
    save(() -> tickets.transfer(new TransferTicket(id(), version(), newTeam, note)));
    newTeam = null;
    handOver = null;
  }

  public void addTag() {
    if (tag != null) {
      save(() -> tickets.tag(id(), tag));
      tag = null;
    }
  }

  public void removeTag(String which) {
    save(() -> tickets.untag(id(), which));
  }

  public void follow() {
    save(() -> tickets.follow(id(), callers.current().personId()));
  }

  /** Lets somebody follow it by their address, known before or not. */
  public void addFollower() {
    if (follower != null) {
      save(() -> tickets.follow(id(), introductions.meet(Identity.email(follower), null)));
      follower = null;
    }
  }

  public void unfollow(long personId) {
    save(() -> tickets.unfollow(id(), personId));
  }

  public boolean isMine() {
    return Objects.equals(
        page.getTicket().responsible().assigneeId(), callers.current().accountId());
  }

  public boolean isFollowing() {
    return page.getFollowers().stream()
        .anyMatch(follower -> Objects.equals(follower.personId(), callers.current().personId()));
  }

  private void change(PropertyChange property) {
    save(() -> tickets.changeProperties(new ChangeProperties(id(), version(), property)));
  }

  /** Whether it worked or was refused, the page shows what is now. */
  private void save(Runnable change) {
    try {
      change.run();
    } finally {
      page.look();
    }
  }

  private long id() {
    return page.getTicketId();
  }

  private long version() {
    return page.getTicket().version();
  }

  public String getSubject() {
    return page.getTicket().subject();
  }

  public void setSubject(String subject) {
    this.subject = subject == null ? "" : subject.replaceAll("\\R+", " ");
  }

  public Long getStatusId() {
    return page.getTicket().status().id();
  }

  public void setStatusId(Long statusId) {
    this.statusId = statusId;
  }

  public Long getAssigneeId() {
    return page.getTicket().responsible().assigneeId();
  }

  public void setAssigneeId(Long assigneeId) {
    this.assigneeId = assigneeId;
  }

  public Long getCategoryId() {
    return page.getTicket().classification().categoryId();
  }

  public void setCategoryId(Long categoryId) {
    this.categoryId = categoryId;
  }

  public TicketType getType() {
    return page.getTicket().classification().type();
  }

  public void setType(TicketType type) {
    this.type = type;
  }

  public Level getImpact() {
    return page.getTicket().classification().impact();
  }

  public void setImpact(Level impact) {
    this.impact = impact;
  }

  public Level getUrgency() {
    return page.getTicket().classification().urgency();
  }

  public void setUrgency(Level urgency) {
    this.urgency = urgency;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getFollower() {
    return follower;
  }

  public void setFollower(String follower) {
    this.follower = follower;
  }

  public Long getNewTeam() {
    return newTeam;
  }

  public void setNewTeam(Long newTeam) {
    this.newTeam = newTeam;
  }

  public String getHandOver() {
    return handOver;
  }

  public void setHandOver(String handOver) {
    this.handOver = handOver;
  }
}
