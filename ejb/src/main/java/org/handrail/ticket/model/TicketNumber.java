package org.handrail.ticket.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number people use for a ticket, shown as {@code HD-10042}. */
public record TicketNumber(long value) {

  private static final Pattern FORM = Pattern.compile("(?i)(?:HD[-#])?(\\d{1,15})");

  private static final Pattern SAID =
      Pattern.compile("(?i)\\[?\\s*(?:HD\\s*[-–—#]?|#|№)?\\s*(\\d{1,15})\\s*]?");

  /** Reads {@code HD-10042}, {@code HD#10042} or {@code 10042}; empty for anything else. */
  public static Optional<TicketNumber> parse(String text) {
    var matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new TicketNumber(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /**
   * What somebody who looks for a ticket types or copies: also {@code #10042}, {@code HD 10042},
   * {@code [HD-10042]}; empty for anything else.
   */
  public static Optional<TicketNumber> said(String words) {
    var matcher = SAID.matcher(words.strip());
    return matcher.matches()
        ? Optional.of(new TicketNumber(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "HD-" + value;
  }
}
