package org.handrail.channel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.handrail.ticket.model.Channel;

/**
 * What Handrail itself says in a ticket about a message, in the inbox's language. A channel may
 * have words of its own: {@code email.no-text} stands before {@code no-text}.
 */
final class ConversationWords {

  private final ResourceBundle words;
  private final String channel;

  ConversationWords(Channel channel, String language) {
    this.channel = channel.key().toLowerCase(Locale.ROOT) + ".";
    words =
        ResourceBundle.getBundle(
            "org.handrail.channel.ConversationWords",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static ConversationWords of(Inbound message) {
    return new ConversationWords(message.channel(), message.inbox().language());
  }

  String noSubject() {
    return words.getString("no-subject");
  }

  String noText() {
    return word("no-text");
  }

  /** The sender names a ticket in which they take no part. */
  String notTheirs(String number) {
    return MessageFormat.format(word("not-theirs"), number);
  }

  /** Who got it as well and does not follow the ticket, since they are too many. */
  String notFollowing(int howMany, String addresses) {
    return MessageFormat.format(word("not-following"), howMany, addresses);
  }

  /** Why what an agent wrote is a note. */
  String keptFromRequester(AgentMessageKept.Reason reason) {
    return word("agent-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String word(String key) {
    return words.getString(words.containsKey(channel + key) ? channel + key : key);
  }
}
