package org.handrail.mail.thread;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Message-IDs of the mails we send: {@code <t.ticket.serial.signature@host>}. A reply names the
 * mail it answers, so this is the surest way to the ticket, and a mail that comes in <em>with</em>
 * such an id is one of ours coming back.
 */
public final class MessageIds {
  private static final Pattern FORM =
      Pattern.compile("<t\\.(\\d{1,18})\\.([0-9a-z]{1,40})\\.([0-9a-f]{32})@[^<>@\\s]{1,250}>");

  private final Signature signature;

  public MessageIds(Signature signature) {
    this.signature = signature;
  }

  /**
   * @param ticketId 0 for a mail that belongs to no ticket
   * @param serial tells the mails of one ticket apart; digits and lower-case letters
   * @param host of the sending address
   */
  public String of(long ticketId, String serial, String host) {
    String mark = signature.of(words(ticketId, serial));
    return "<t.%d.%s.%s@%s>".formatted(ticketId, serial, mark, host);
  }

  /** The ticket named by the newest id that is really ours; ids are given oldest first. */
  public Optional<Long> ticketOf(Collection<String> messageIds) {
    return messageIds.stream()
        .map(this::ticketOf)
        .filter(Objects::nonNull)
        .filter(ticket -> ticket > 0)
        .reduce((older, newer) -> newer);
  }

  /** Whether we made this id. */
  public boolean isOurs(String messageId) {
    return ticketOf(messageId) != null;
  }

  private Long ticketOf(String messageId) {
    Matcher form = FORM.matcher(messageId.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return null;
    }
    long ticket = Long.parseLong(form.group(1));
    return signature.isUnder(words(ticket, form.group(2)), form.group(3)) ? ticket : null;
  }

  private static String words(long ticketId, String serial) {
    return "message-id " + ticketId + ' ' + serial;
  }
}
