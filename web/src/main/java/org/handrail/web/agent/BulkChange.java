package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Consumer;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.query.QueueRow;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/**
 * One change to all selected tickets, each on its own: what one refuses, the others still get, and
 * the reader is told which refused and why. No version is expected: the reader means all of them,
 * as they are.
 */
@Named
@RequestScoped
public class BulkChange {

  @Inject private TicketQueueView queue;
  @Inject private TicketService tickets;
  @Inject private ReaderTexts texts;

  private Long status;
  private Long assignee;
  private Level urgency;
  private String tag;

  public void changeStatus() {
    if (status != null) {
      each(row -> tickets.changeStatus(new ChangeStatus(row.id(), null, status)));
    }
  }

  public void assign() {
    if (assignee != null) {
      each(row -> tickets.assign(new AssignTicket(row.id(), null, assignee)));
    }
  }

  public void take() {
    each(row -> tickets.take(row.id(), null));
  }

  public void changeUrgency() {
    if (urgency != null) {
      each(
          row ->
              tickets.changeProperties(
                  new ChangeProperties(row.id(), null, new PropertyChange.Urgency(urgency))));
    }
  }

  public void tag() {
    if (tag != null) {
      each(row -> tickets.tag(row.id(), tag));
    }
  }

  private void each(Consumer<QueueRow> change) {
    int changed = 0;
    for (var row : queue.getSelection()) {
      changed += tried(row, change) ? 1 : 0;
    }
    if (changed > 0) {
      Messages.addGlobal(
          new FacesMessage(
              FacesMessage.SEVERITY_INFO, texts.count("agent.bulk.changed", changed), null));
    }
    choiceIsDone();
    queue.show();
  }

  /** The tickets stay selected, and the fields are there for the next change, even the same one. */
  private void choiceIsDone() {
    status = null;
    assignee = null;
    urgency = null;
    tag = null;
  }

  private boolean tried(QueueRow row, Consumer<QueueRow> change) {
    try {
      change.accept(row);
      return true;
    } catch (DomainException refused) {
      Messages.addGlobal(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, told(row.shownNumber(), refused), null));
      return false;
    }
  }

  /** Which ticket refused and why; its number once. */
  private String told(String number, DomainException refused) {
    var why = texts.with("error." + refused.code().code(), refused.details());
    return why.contains(number) ? why : number + ": " + why;
  }

  public Long getStatus() {
    return status;
  }

  public void setStatus(Long status) {
    this.status = status;
  }

  public Long getAssignee() {
    return assignee;
  }

  public void setAssignee(Long assignee) {
    this.assignee = assignee;
  }

  public Level getUrgency() {
    return urgency;
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
}
