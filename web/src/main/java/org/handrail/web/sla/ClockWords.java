package org.handrail.web.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.handrail.sla.query.TicketClock;
import org.handrail.sla.query.TicketClock.Urgency;
import org.handrail.web.ui.Formats;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/**
 * How a clock is shown. What runs is counted in time as it passes, as the page goes on counting;
 * what is paused or is over, in working time.
 */
@Named
@RequestScoped
public class ClockWords {

  @Inject private ReaderTexts texts;
  @Inject private Reader reader;
  @Inject private Clock clock;

  /** The instant of this answer, so that pages can count by our clock and not by their own. */
  public Instant getNow() {
    return clock.instant();
  }

  public Urgency urgency(TicketClock one) {
    return one.urgency(clock.instant());
  }

  /** {@code 3 h 20 min}, {@code 2 h over}, {@code paused: Waiting for requester}. */
  public String state(TicketClock one) {
    return switch (urgency(one)) {
      case CALM, SOON -> span(one);
      case OVER -> texts.with("sla.clock.over.brief", span(one));
      case PAUSED -> texts.with("sla.clock.paused", one.pausedBy());
      case KEPT -> texts.with("sla.clock.kept", hours(one.left()));
      case LATE -> late(one);
      case DROPPED -> texts.get("sla.clock.dropped");
    };
  }

  /** The same where the ticket's status stands beside it. */
  public String brief(TicketClock one) {
    return urgency(one) == Urgency.PAUSED ? texts.get("sla.clock.paused.brief") : state(one);
  }

  /** Kept what is promised now, but broke a stricter promise before. */
  private String late(TicketClock one) {
    return one.left().isNegative()
        ? texts.with("sla.clock.late", hours(one.left()))
        : texts.get("sla.clock.broken");
  }

  /** What is said to who looks twice: which clock, exactly when, by whose promise. */
  public String details(TicketClock one) {
    return texts.with(
        "sla.clock.details",
        Map.of(
            "kind", texts.of(one.kind()),
            "moment", moment(one),
            "target", hours(one.target()),
            "policy", one.policy(),
            "calendar", one.calendar()));
  }

  private String moment(TicketClock one) {
    if (!one.isOpen()) {
      return texts.with("sla.clock.ended-at", reader.exact(one.endedAt()));
    }
    if (one.dueAt() != null) {
      return texts.with("sla.clock.due-at", reader.exact(one.dueAt()));
    }
    return texts.with(
        one.left().isNegative() ? "sla.clock.over" : "sla.clock.left", hours(one.left()));
  }

  public String icon(TicketClock one) {
    return switch (urgency(one)) {
      case CALM -> "pi-clock";
      case SOON -> "pi-stopwatch";
      case OVER -> "pi-exclamation-triangle";
      case PAUSED -> "pi-pause";
      case KEPT -> "pi-check";
      case LATE -> "pi-times";
      case DROPPED -> "pi-minus";
    };
  }

  /** The style by which they are told apart: {@code soon}. */
  public String look(TicketClock one) {
    return urgency(one).name().toLowerCase(Locale.ROOT);
  }

  private String span(TicketClock one) {
    return reader.duration(Duration.between(clock.instant(), one.dueAt()).abs());
  }

  private String hours(Duration worked) {
    return formats().hours(worked.abs());
  }

  private Formats formats() {
    return reader.formats();
  }
}
