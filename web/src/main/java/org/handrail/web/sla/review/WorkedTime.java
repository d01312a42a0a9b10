package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import org.handrail.web.ui.ReaderTexts;

/**
 * Says in the reader's words how long somebody works: in hours and minutes, since a day of a
 * calendar is no day of 24 hours.
 */
@RequestScoped
public class WorkedTime {

  @Inject private ReaderTexts texts;

  /** For example “33 h 20 min”. */
  String time(Duration worked) {
    var parts = new ArrayList<String>();
    if (worked.toHours() > 0) {
      parts.add(texts.with("ui.duration.hours", worked.toHours()));
    }
    if (worked.toMinutesPart() > 0 || parts.isEmpty()) {
      parts.add(texts.with("ui.duration.minutes", worked.toMinutesPart()));
    }
    return String.join(" ", parts);
  }
}
