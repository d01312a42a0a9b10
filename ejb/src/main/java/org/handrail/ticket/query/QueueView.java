package org.handrail.ticket.query;

/** The standing lists of tickets. */
public enum QueueView {
  /** Open work that the caller owns. */
  MINE("t.assignee_id = :viewerAccount and " + Sqls.OPEN),
  /** Open work that nobody owns. */
  UNASSIGNED("t.assignee_id is null and " + Sqls.OPEN),
  /** Open work of the teams the caller belongs to, anyone who owns it. */
  MY_TEAMS(
      "t.team_id in (select vm.team_id from membership vm where vm.account_id = :viewerAccount) and "
          + Sqls.OPEN),
  /** Work that goes on when the requester answers. */
  WAITING_FOR_REQUESTER("t.status_category = 'PENDING'"),
  /** What was promised to requesters and is over, or due within eight hours. */
  BREACHING_SOON("t.id in (select k.ticket_id from sla_ticket k where k.due_at <= :soon)"),
  ALL_OPEN(Sqls.OPEN),
  /** Resolved during the last seven days, closed since or not. */
  RECENTLY_RESOLVED("t.resolved_at > :resolvedSince"),
  ALL("true"),
  /** What the caller asked for or follows: the portal's list. Shows nothing else to anybody. */
  OWN("true");

  private final String condition;

  QueueView(String condition) {
    this.condition = condition;
  }

  /**
   * SQL over the alias {@code t} with the parameters {@code viewerAccount}, {@code resolvedSince},
   * {@code soon}.
   */
  String condition() {
    return condition;
  }

  /** Constants of an enum cannot use its own static fields. */
  private static final class Sqls {
    // spelled as the partial indices are, so that the planner recognises them
    private static final String OPEN = "t.status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')";
  }
}
