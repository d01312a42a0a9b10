package org.handrail.ticket.query;

import static org.handrail.ticket.field.Operator.AFTER;
import static org.handrail.ticket.field.Operator.AT_MOST;
import static org.handrail.ticket.field.Operator.IN;
import static org.handrail.ticket.field.Operator.IS;
import static org.handrail.ticket.field.Operator.IS_EMPTY;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criteria;
import org.handrail.ticket.field.Criteria.Match;
import org.handrail.ticket.field.CriteriaSql;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.model.StatusCategory;

/** The standing lists of tickets. */
public enum QueueView {
  /** Open work that the caller owns. */
  MINE("t.assignee_id = :viewerAccount", Asked.OPEN),
  /** Open work that nobody owns. */
  UNASSIGNED(Asked.of("assignee", IS_EMPTY), Asked.OPEN),
  /** Open work of the teams the caller belongs to, also what others own. */
  MY_TEAMS(
      "t.team_id in (select vm.team_id from membership vm where vm.account_id = :viewerAccount)",
      Asked.OPEN),
  /** Work that goes on when the requester answers. */
  WAITING_FOR_REQUESTER(Asked.of("status-category", IS, StatusCategory.PENDING)),
  /** Open work whose promise to a requester is over, or due within eight hours. */
  BREACHING_SOON(Asked.of("due", AT_MOST, "now+8h"), Asked.OPEN),
  ALL_OPEN(Asked.OPEN),
  /** Resolved during the last seven days, closed since or not. */
  RECENTLY_RESOLVED(Asked.of("resolved", AFTER, "now-7d")),
  ALL,
  /** What the caller asked for or follows: the portal's list. Shows nothing else to anybody. */
  OWN;

  private final String ofViewer;
  private final Criteria criteria;

  QueueView(Criterion... all) {
    this("true", all);
  }

  /**
   * @param ofViewer what depends on who looks, as SQL
   */
  QueueView(String ofViewer, Criterion... all) {
    this.ofViewer = ofViewer;
    criteria = new Criteria(Match.ALL, List.of(all));
  }

  /** SQL over the alias {@code t}, with the parameter {@code viewerAccount} and those of sql. */
  String condition(CriteriaSql sql) {
    return "(%s and %s)".formatted(ofViewer, sql.of(criteria));
  }

  /** Constants of an enum cannot use its own static fields. */
  private static final class Asked {
    private static final Criterion OPEN =
        Criterion.of(
            BuiltInFields.STATUS_CATEGORY,
            IN,
            Stream.of(StatusCategory.values()).filter(StatusCategory::isUnresolved).toArray());

    private static Criterion of(String field, Operator operator, Object... values) {
      return Criterion.of(TicketFields.known().get(field), operator, values);
    }
  }
}
