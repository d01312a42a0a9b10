package org.handrail.web.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.sla.query.BoardRow;
import org.handrail.sla.query.ClockBoard;
import org.handrail.ticket.query.DueIn;

/** /agent/board: what is over and what will be within a day, by team and by person. */
@Named("clockBoard")
@RequestScoped
public class BoardView {

  /** Where it burns comes first. */
  private static final Comparator<BoardLine> BY_HURRY =
      Comparator.comparingInt(BoardLine::late)
          .thenComparingInt(BoardLine::twoHours)
          .thenComparingInt(BoardLine::eightHours)
          .thenComparingInt(BoardLine::day)
          .reversed();

  @Inject private ClockBoard board;

  private List<BoardRow> rows;

  public DueIn[] getDues() {
    return DueIn.values();
  }

  public BoardLine getAll() {
    return rows().stream()
        .map(
            row ->
                new BoardLine(null, null, row.late(), row.twoHours(), row.eightHours(), row.day()))
        .reduce(new BoardLine(null, null, 0, 0, 0, 0), BoardLine::and);
  }

  public Collection<BoardLine> getTeams() {
    return lines(BoardLine::ofTeam);
  }

  public Collection<BoardLine> getPeople() {
    return lines(BoardLine::ofPerson);
  }

  /** Whether nothing is due within a day. */
  public boolean isQuiet() {
    return rows().isEmpty();
  }

  /** Whether it is about more teams than the reader's own. */
  public boolean isOfAllTeams() {
    return board.isOfAllTeams();
  }

  /** The list of tickets that the numbers are of. */
  public String getView() {
    return isOfAllTeams() ? "all-open" : "my-teams";
  }

  private Collection<BoardLine> lines(Function<BoardRow, BoardLine> line) {
    var sums = new LinkedHashMap<Optional<Long>, BoardLine>();
    rows().stream()
        .map(line)
        .forEach(one -> sums.merge(Optional.ofNullable(one.id()), one, BoardLine::and));
    return sums.values().stream().sorted(BY_HURRY).toList();
  }

  private List<BoardRow> rows() {
    if (rows == null) {
      rows = board.rows();
    }
    return rows;
  }
}
