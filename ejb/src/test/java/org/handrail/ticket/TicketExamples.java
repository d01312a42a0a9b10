package org.handrail.ticket;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.team.TeamRules;
import org.handrail.ticket.catalog.TicketStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRef;

/** Tickets as the tests of the aggregate need them, without a database. */
final class TicketExamples {

  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  static final Instant TUESDAY_9 = Instant.parse("2026-03-03T07:00:00Z");
  static final Instant WEDNESDAY_10 = Instant.parse("2026-03-04T08:00:00Z");
  static final TeamRules RULES = new TeamRules(14, 5, KYIV);
  static final UnaryOperator<Instant> A_WEEK = resolved -> resolved.plus(Duration.ofDays(7));
  static final Caller AGENT = Caller.account(3, 4, "Iryna", Set.of(Role.AGENT), "uk", KYIV);

  private TicketExamples() {}

  /** Opened on Tuesday at nine: medium impact and urgency, of no team. */
  static Ticket aTicket() {
    var words = NewMessage.written(SafeHtml.ofText("It hums"), List.of(), Channel.PORTAL);
    var ticket =
        Ticket.open(
            new TicketRef(42, 10042),
            OpenTicket.simple(1, "The printer hums", words, null),
            status(StatusCategory.NEW),
            TUESDAY_9);
    return ticket;
  }

  static TicketStatus status(StatusCategory category) {
    var name = category.name();
    var status = new TicketStatus(category, LocalisedName.inAll(name), 1);
    return withId(status, 100L + category.ordinal());
  }

  // ids come from the database; nothing but a test may set them
  private static <T> T withId(T entity, Long id) {
    try {
      Field field = entity.getClass().getDeclaredField("id");
      field.setAccessible(true);
      field.set(entity, id);
      return entity;
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("entity without id", impossible);
    }
  }
}
