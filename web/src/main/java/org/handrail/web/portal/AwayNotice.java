package org.handrail.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.handrail.assignment.HelpdeskHours;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.query.TicketDetails;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Tells who waits that nobody is there, and from when on somebody will be. */
@Named
@RequestScoped
public class AwayNotice {

  @Inject private HelpdeskHours hours;
  @Inject private Reader reader;
  @Inject private ReaderTexts texts;

  /**
   * Of those who would get a request that is asked now; null while they are there.
   *
   * @param categoryId null if nobody said what it is about
   */
  public String about(Long categoryId) {
    return words(hours.awayUntil(Channel.PORTAL, categoryId));
  }

  /** The same of those who have the ticket; null too if nobody has anything to do there. */
  public String of(TicketDetails ticket) {
    return ticket.status().category().isUnresolved() ? words(hours.awayUntil(ticket.id())) : null;
  }

  private String words(Optional<Instant> back) {
    return back.map(this::day).map(day -> texts.with("portal.away", day)).orElse(null);
  }

  private String day(Instant back) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", reader.getLocale())
        .withZone(reader.getZone())
        .format(back);
  }
}
