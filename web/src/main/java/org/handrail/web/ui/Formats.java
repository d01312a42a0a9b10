package org.handrail.web.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.kernel.Language;

/** Turns instants, durations, sizes and numbers into words for one reader. */
public record Formats(Language language, ZoneId zone) {

  /** Date, time to the minute and the zone it is meant in: {@code 3 Mar 2026, 09:30 EET}. */
  public String exact(Instant instant) {
    return localised("d MMM yyyy, HH:mm z").format(instant);
  }

  /** How far from {@code now}, in the largest unit that fits: {@code 5 minutes ago, in 2 days}. */
  public String relative(Instant instant, Instant now) {
    var distance = Duration.between(instant, now).abs();
    if (distance.toSeconds() < 45) {
      return texts().get("ui.time.now");
    }
    String key = instant.isAfter(now) ? "ui.time.in" : "ui.time.ago";
    return texts().with(key, rounded(distance));
  }

  /** How far from {@code now} either way, in the largest unit that fits: {@code 5 min, 2 d}. */
  public String brief(Instant instant, Instant now) {
    var distance = Duration.between(instant, now).abs();
    long minutes = Math.max(1, Math.round(distance.toSeconds() / 60.0));
    long hours = Math.round(minutes / 60.0);
    if (minutes < 60) {
      return texts().with("ui.duration.minutes", minutes);
    }
    return hours < 24
        ? texts().with("ui.duration.hours", hours)
        : texts().with("ui.duration.days", Math.round(hours / 24.0));
  }

  /** The day as in {@link #exact}: {@code 3 Mar 2026}. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(date);
  }

  /** A moment of these days, with its weekday: {@code Tue 3 Mar, 09:30}. */
  public String near(Instant instant) {
    return localised("EEE d MMM, HH:mm").format(instant);
  }

  /** The two largest units that are not zero: {@code 2 h 15 min}; under a minute {@code 12 s}. */
  public String duration(Duration duration) {
    long hours = duration.toHours();
    if (hours >= 24) {
      var texts = texts();
      String days = texts.with("ui.duration.days", duration.toDays());
      return hours % 24 == 0 ? days : days + " " + texts.with("ui.duration.hours", hours % 24);
    }
    return hours(duration);
  }

  /** Hours and minutes, however many: a day of work is no day. {@code 36 h}, {@code 2 h 15 min}. */
  public String hours(Duration duration) {
    var texts = texts();
    if (duration.toMinutes() == 0) {
      return texts.with("ui.duration.seconds", duration.toSeconds());
    }
    String minutes = texts.with("ui.duration.minutes", duration.toMinutesPart());
    if (duration.toHours() == 0) {
      return minutes;
    }
    String words = texts.with("ui.duration.hours", duration.toHours());
    return duration.toMinutesPart() == 0 ? words : words + " " + minutes;
  }

  /**
   * As most file managers show it, in powers of 1024: {@code 1.4 MB}. So a limit of 25 MiB is the
   * same 25 MB that people read beside their file.
   */
  public String size(long bytes) {
    var units = texts().get("ui.size.units").split(" ");
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    var format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
    return format.format(value) + " " + units[unit];
  }

  public String number(Number number) {
    return NumberFormat.getInstance(language.locale()).format(number);
  }

  /** The letters that stand for a person where there is no picture: first and last word's. */
  public static String initials(String name) {
    var words = Arrays.stream(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return words.stream()
        .filter(word -> word == words.get(0) || word == words.get(words.size() - 1))
        .map(word -> word.substring(0, Character.charCount(word.codePointAt(0))))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private String rounded(Duration distance) {
    long minutes = Math.max(1, Math.round(distance.toSeconds() / 60.0));
    if (minutes < 60) {
      return texts().count("ui.time.minutes", minutes);
    }
    long hours = Math.round(minutes / 60.0);
    return hours < 24
        ? texts().count("ui.time.hours", hours)
        : texts().count("ui.time.days", Math.round(hours / 24.0));
  }

  private DateTimeFormatter localised(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(zone);
  }

  private Texts texts() {
    return new Texts(language);
  }
}
