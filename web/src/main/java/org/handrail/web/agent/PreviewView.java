package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.security.SecurityError;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.TicketQueries;

/**
 * /agent/preview: what was said last in a ticket, for a glance from the queue. A glance keeps no
 * state on the server, where it would take the place of a ticket somebody is writing in.
 */
@Named("preview")
@RequestScoped
public class PreviewView {

  private static final int SHOWN = 3;

  @Inject private TicketQueries queries;

  private String number;
  private List<TimelineEntry> latest = List.of();

  /**
   * @throws DomainException {@code security.not-found}
   */
  public void open() {
    var ticket =
        queries.details(
            Optional.ofNullable(number)
                .flatMap(TicketNumber::parse)
                .orElseThrow(PreviewView::none));
    if (!ticket.internal()) {
      throw none();
    }
    var said = TimelineEntry.of(queries.conversation(ticket.id()), List.of());
    latest = said.subList(Math.max(0, said.size() - SHOWN), said.size());
  }

  /** The last few messages, the newest at the end. */
  public List<TimelineEntry> getLatest() {
    return latest;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  private static DomainException none() {
    return new DomainException(SecurityError.NOT_FOUND);
  }
}
