package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.handrail.sla.review.EffectRow;
import org.handrail.sla.review.Move;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Says in the reader's words what a draft would do to a clock. */
@Named
@RequestScoped
public class EffectWords {

  @Inject private Reader reader;
  @Inject private ReaderTexts texts;

  /** The due of a running clock, the rest of a paused one. */
  public String standing(Instant due, Duration left) {
    if (due != null) {
      return reader.exact(due);
    }
    return left == null
        ? texts.get("sla.draft.no-due")
        : texts.with(
            left.isNegative() ? "sla.draft.late" : "sla.draft.paused", reader.hours(left.abs()));
  }

  public String move(EffectRow row) {
    if (row.isPausedOrResumed()) {
      return texts.get(row.newDue() == null ? "sla.draft.move.pauses" : "sla.draft.move.runs");
    }
    return row.moved() == null || row.moved().isZero()
        ? texts.word("sla.draft.move.", row.move().name())
        : texts.with(
            row.move() == Move.EARLIER ? "sla.draft.move.earlier" : "sla.draft.move.later",
            row.oldDue() == null ? reader.hours(row.moved()) : reader.duration(row.moved()));
  }

  public String tone(Move move) {
    return switch (move) {
      case EARLIER -> "warning";
      case LATER, RELEASED -> "info";
      case PROMISED -> "accent";
      case NONE -> "neutral";
    };
  }

  public String icon(Move move) {
    return switch (move) {
      case EARLIER -> "pi-arrow-left";
      case LATER -> "pi-arrow-right";
      case PROMISED -> "pi-plus";
      case RELEASED, NONE -> "pi-minus";
    };
  }
}
