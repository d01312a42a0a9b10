package org.handrail.web.sla.review;

import java.util.List;

/**
 * What differs in one calendar or policy, or in the SLA definition as a whole, in the reader's
 * words.
 */
public record ChangeGroup(String title, List<Line> lines) {

  /** More are folded away: a country's holidays of some years are a long list. */
  private static final int SEEN = 12;

  /**
   * One difference.
   *
   * @param before empty if it was not there
   * @param after empty if it would not be there
   */
  public record Line(String what, String before, String after) {}

  public ChangeGroup {
    lines = List.copyOf(lines);
  }

  public List<Line> getSeen() {
    return lines.subList(0, Math.min(SEEN, lines.size()));
  }

  public List<Line> getFolded() {
    return lines.subList(Math.min(SEEN, lines.size()), lines.size());
  }
}
