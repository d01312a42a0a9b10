package org.handrail.calendar.definition;

import org.handrail.calendar.definition.InvalidCalendar.Reason;

/** What may be entered as a name or a label. */
final class Names {

  private Names() {}

  static String checked(String entered, Reason missing, Reason tooLong) {
    var name = entered == null ? "" : entered.strip();
    if (name.isEmpty()) {
      throw new InvalidCalendar(missing, name);
    }
    return noLonger(name, CalendarDefinition.LONGEST_NAME, tooLong);
  }

  static String label(String entered) {
    var label = entered == null ? "" : entered.strip();
    return noLonger(label, Closure.LONGEST_LABEL, Reason.LABEL_TOO_LONG);
  }

  private static String noLonger(String text, int longest, Reason tooLong) {
    if (text.length() > longest) {
      throw new InvalidCalendar(tooLong, text);
    }
    return text;
  }
}
