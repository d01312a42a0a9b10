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
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;

/**
 * The fields of every installation. A new one is a line here, a column, and its texts {@code
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
          .history("status")
          .field();

  public static final TicketField CATEGORY =
      named("category", ID, new Rows(Catalogue.CATEGORY))
          .column("t.category_id")
          .history("category")
          .forSla()
          .field();

  public static final TicketField TYPE =
      named("type", WORD, Constants.of(TicketType.values()))
          .column("t.type")
          .history("type")
          .forSla()
          .field();

  public static final TicketField PRIORITY =
      named("priority", RANK, Constants.of(Priority.values()))
          .column("t.priority")
          .sorted(FieldOrder.Key.INTEGER)
          .history("priority")
          .forSla()
          .field();

  public static final TicketField TEAM =
      named("team", ID, new Rows(Catalogue.TEAM))
          .column("t.team_id")
          .history("team")
          .forSla()
          .field();

  public static final TicketField ASSIGNEE =
      named("assignee", ID, new Rows(Catalogue.AGENT))
          .column("t.assignee_id")
          .history("assignee")
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

  /** The requester's, when the ticket was opened. */
  public static final TicketField ORGANISATION =
      named("organisation", ID, new Rows(Catalogue.ORGANISATION))
          .column(
              """
              (select case when fs.ticket_id is null then fp.organisation_id
                 else fs.organisation_id end
               from person fp left join sla_ticket fs on fs.ticket_id = t.id
               where fp.id = t.requester_id)""")
          .internal()
          .forSla()
          .field();

  /** Whether the requester was one when the ticket was opened. */
  public static final TicketField VIP =
      named("vip", FLAG, new YesNo())
          .column(
              """
              (select coalesce(fs.vip, is_vip(fp.vip, fp.organisation_id))
               from person fp left join sla_ticket fs on fs.ticket_id = t.id
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
          .rows("ft.tag", "exists (select 1 from ticket_tag ft where ft.ticket_id = t.id and {})")
          .several()
          .history("tag")
          .internal()
          .forSla()
          .field();

  public static final TicketField SUBJECT =
      named("subject", TEXT, new Anything())
          .column("t.subject")
          .sorted(FieldOrder.of("lower(t.subject)", FieldOrder.Key.TEXT))
          .history("subject")
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

  /**
   * When the helpdesk has to act. In a list by it, what has no due comes last of all; each ticket
   * has had its row there since it was opened.
   */
  public static final TicketField DUE =
      named("due", INSTANT, new Anything())
          .rows("fk.due_at", "t.id in (select fk.ticket_id from sla_ticket fk where {})")
          .sorted(
              new FieldOrder(
                  "coalesce(k.due_at, timestamptz '9999-01-01 00:00Z')",
                  "k.ticket_id",
                  "join sla_ticket k on k.ticket_id = t.id",
                  FieldOrder.Key.INSTANT))
          .internal()
          .field();

  static final TicketFields FIELDS =
      new TicketFields(
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
              RESOLVED,
              DUE));

  private BuiltInFields() {}

  private static List<String> channels() {
    return Channels.all().stream().map(Channel::key).toList();
  }
}
