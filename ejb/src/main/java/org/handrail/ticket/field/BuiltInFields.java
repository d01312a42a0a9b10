package org.handrail.ticket.field;

import static org.handrail.ticket.field.FieldType.FLAG;
import static org.handrail.ticket.field.FieldType.ID;
import static org.handrail.ticket.field.FieldType.INSTANT;
import static org.handrail.ticket.field.FieldType.NUMBER;
import static org.handrail.ticket.field.FieldType.RANK;
import static org.handrail.ticket.field.FieldType.TEXT;
import static org.handrail.ticket.field.FieldType.WORD;
import static org.handrail.ticket.field.TicketField.named;

import java.util.List;
import org.handrail.ticket.field.ValueSource.Anything;
import org.handrail.ticket.field.ValueSource.Catalogue;
import org.handrail.ticket.field.ValueSource.Constants;
import org.handrail.ticket.field.ValueSource.Keys;
import org.handrail.ticket.field.ValueSource.Rows;
import org.handrail.ticket.field.ValueSource.YesNo;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;

/**
 * The ticket's own fields. A new one is a line here, a column, and its texts {@code
 * ticket.field.…}.
 */
public final class BuiltInFields {

  /** What a status means, however administrators name it. */
  public static final TicketField STATUS_CATEGORY =
      named("status-category", WORD, Constants.of(StatusCategory.values()))
          .column("t.status_category")
          .field();

  public static final TicketField STATUS =
      named("status", ID, new Rows(Catalogue.STATUS))
          .column("t.status_id")
          .sorted(
              new FieldOrder(
                  "s.position",
                  "t.id",
                  "join ticket_status s on s.id = t.status_id",
                  FieldOrder.Key.INTEGER))
          .history(HistoryKind.STATUS)
          .field();

  public static final TicketField CATEGORY =
      named("category", ID, new Rows(Catalogue.CATEGORY))
          .column("t.category_id")
          .history(HistoryKind.CATEGORY)
          .forSla()
          .field();

  public static final TicketField TYPE =
      named("type", WORD, Constants.of(TicketType.values()))
          .column("t.type")
          .history(HistoryKind.TYPE)
          .forSla()
          .field();

  public static final TicketField PRIORITY =
      named("priority", RANK, Constants.of(Priority.values()))
          .column("t.priority")
          .sorted(FieldOrder.Key.INTEGER)
          .history(HistoryKind.PRIORITY)
          .forSla()
          .field();

  public static final TicketField TEAM =
      named("team", ID, new Rows(Catalogue.TEAM))
          .column("t.team_id")
          .history(HistoryKind.TEAM)
          .forSla()
          .field();

  public static final TicketField ASSIGNEE =
      named("assignee", ID, new Rows(Catalogue.AGENT))
          .column("t.assignee_id")
          .history(HistoryKind.ASSIGNEE)
          .internal()
          .field();

  public static final TicketField REQUESTER =
      named("requester", ID, new Rows(Catalogue.PERSON))
          .column("t.requester_id")
          .sorted(
              new FieldOrder(
                  "lower(r.name)",
                  "t.id",
                  "join person r on r.id = t.requester_id",
                  FieldOrder.Key.TEXT))
          .field();

  /** The requester's. */
  public static final TicketField ORGANISATION =
      named("organisation", ID, new Rows(Catalogue.ORGANISATION))
          .rows("fo.organisation_id", "person fo where fo.id = t.requester_id")
          .internal()
          .forSla()
          .field();

  /** Whether the requester is one. */
  public static final TicketField VIP =
      named("vip", FLAG, new YesNo())
          .column(
              """
              (select is_vip(fp.vip, fp.organisation_id) from person fp
               where fp.id = t.requester_id)""")
          .internal()
          .forSla()
          .field();

  public static final TicketField CHANNEL =
      named("channel", WORD, new Keys("channel", BuiltInFields::channels))
          .column("t.channel")
          .forSla()
          .field();

  public static final TicketField TAG =
      named("tag", WORD, new Anything())
          .rows("ft.tag", "ticket_tag ft where ft.ticket_id = t.id")
          .several()
          .history(HistoryKind.TAG)
          .internal()
          .forSla()
          .field();

  public static final TicketField SUBJECT =
      named("subject", TEXT, new Anything())
          .column("t.subject")
          .sorted(FieldOrder.of("lower(t.subject)", FieldOrder.Key.TEXT))
          .history(HistoryKind.SUBJECT)
          .field();

  public static final TicketField NUMBER_OF_TICKET =
      named("number", NUMBER, new Anything())
          .column("t.number")
          .sorted(FieldOrder.Key.LONG)
          .field();

  public static final TicketField CREATED =
      named("created", INSTANT, new Anything())
          .column("t.created_at")
          .sorted(FieldOrder.Key.INSTANT)
          .field();

  public static final TicketField UPDATED =
      named("updated", INSTANT, new Anything())
          .column("t.updated_at")
          .sorted(FieldOrder.Key.INSTANT)
          .field();

  public static final TicketField RESOLVED =
      named("resolved", INSTANT, new Anything()).column("t.resolved_at").field();

  static final List<TicketField> ALL =
      List.of(
          CATEGORY,
          TYPE,
          PRIORITY,
          TEAM,
          ORGANISATION,
          VIP,
          CHANNEL,
          TAG,
          STATUS_CATEGORY,
          STATUS,
          ASSIGNEE,
          REQUESTER,
          SUBJECT,
          NUMBER_OF_TICKET,
          CREATED,
          UPDATED,
          RESOLVED);

  private BuiltInFields() {}

  private static List<String> channels() {
    return Channels.all().stream().map(Channel::key).toList();
  }
}
