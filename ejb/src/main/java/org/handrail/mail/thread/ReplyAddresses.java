package org.handrail.mail.thread;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address an answer goes to: {@code support+t-ticket-signature@host}. Finds the ticket even
 * when a mail program drops the references; needs a server that delivers plus addresses.
 */
public final class ReplyAddresses {
  private static final Pattern FORM =
      Pattern.compile("[^@\\s]{1,64}?\\+t-(\\d{1,18})-([0-9a-f]{32})@[^@\\s]+");

  private final Signature signature;

  public ReplyAddresses(Signature signature) {
    this.signature = signature;
  }

  /** The mailbox's own address with the ticket in it. */
  public String of(long ticketId, String mailboxAddress) {
    int at = mailboxAddress.lastIndexOf('@');
    return mailboxAddress.substring(0, at)
        + "+t-%d-%s".formatted(ticketId, signature.of(words(ticketId)))
        + mailboxAddress.substring(at);
  }

  public Optional<Long> ticketOf(Collection<String> addresses) {
    return addresses.stream().map(this::ticketOf).filter(Objects::nonNull).findFirst();
  }

  private Long ticketOf(String address) {
    Matcher form = FORM.matcher(address.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return null;
    }
    long ticket = Long.parseLong(form.group(1));
    return signature.isUnder(words(ticket), form.group(2)) ? ticket : null;
  }

  private static String words(long ticketId) {
    return "reply-address " + ticketId;
  }
}
