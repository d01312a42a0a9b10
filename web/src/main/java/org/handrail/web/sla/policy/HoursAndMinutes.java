package org.handrail.web.sla.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.web.ui.Texts;

/**
 * Time as people write it: {@code 4 h}, {@code 30 min}, {@code 1 h 30 min}, {@code 1:30}. There are
 * no days: a working day is as long as its calendar says, which is not what everybody means.
 */
final class HoursAndMinutes {

  /** Units of all our languages, in any form: {@code h, hrs, год, годин, ч, часа, хв, мин}. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(\\d{1,5})\\s*(?:h|г|ч)\\p{L}*\\.?)?\\s*(?:(\\d{1,6})\\s*(?:m|хв|м)\\p{L}*\\.?)?");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)");

  private HoursAndMinutes() {}

  /** Empty for what cannot be understood; a number alone could mean either. */
  static Optional<Duration> parse(String text) {
    var written = text.strip().toLowerCase(Locale.ROOT);
    var matcher = CLOCK.matcher(written);
    if (!matcher.matches()) {
      matcher = FORM.matcher(written);
    }
    return written.isEmpty() || !matcher.matches()
        ? Optional.empty()
        : Optional.of(
            Duration.ofHours(number(matcher.group(1))).plusMinutes(number(matcher.group(2))));
  }

  /** As it is read again: no seconds, and no thousands set apart. */
  static String written(Duration duration, Texts texts) {
    var minutes = texts.with("ui.duration.minutes", String.valueOf(duration.toMinutesPart()));
    if (duration.toHours() == 0) {
      return minutes;
    }
    var hours = texts.with("ui.duration.hours", String.valueOf(duration.toHours()));
    return duration.toMinutesPart() == 0 ? hours : hours + " " + minutes;
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
