package org.handrail.web.sla;

import org.handrail.sla.query.BoardRow;
import org.handrail.ticket.query.DueIn;

/**
 * A line of the clock board: a team, a person, or all of them.
 *
 * @param id null for no team, for nobody and for all
 * @param name null likewise
 */
public record BoardLine(Long id, String name, int late, int twoHours, int eightHours, int day) {

  static BoardLine ofTeam(BoardRow row) {
    return new BoardLine(
        row.teamId(), row.teamName(), row.late(), row.twoHours(), row.eightHours(), row.day());
  }

  static BoardLine ofPerson(BoardRow row) {
    return new BoardLine(
        row.assigneeId(),
        row.assigneeName(),
        row.late(),
        row.twoHours(),
        row.eightHours(),
        row.day());
  }

  BoardLine and(BoardLine other) {
    return new BoardLine(
        id,
        name,
        late + other.late,
        twoHours + other.twoHours,
        eightHours + other.eightHours,
        day + other.day);
  }

  /** How many are due then. */
  public int count(DueIn due) {
    return switch (due) {
      case OVER -> late;
      case TWO_HOURS -> twoHours;
      case EIGHT_HOURS -> eightHours;
      case DAY -> day;
    };
  }
}
