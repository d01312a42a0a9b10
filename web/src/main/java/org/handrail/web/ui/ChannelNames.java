package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;

/**
 * How pages show a channel: by the texts for its key, else by the name it brought with it, so that
 * one whose adapter is new or gone is seen too.
 */
@Named("channels")
@RequestScoped
public class ChannelNames {

  @Inject private ReaderTexts texts;
  @Inject private Reader reader;

  /** What it is called, for example {@code E-mail}. */
  public String name(Channel channel) {
    return text("ticket.channel." + word(channel), channel);
  }

  /** By what somebody wrote, for example {@code By e-mail}. */
  public String way(Channel channel) {
    return text("agent.channel." + word(channel), channel);
  }

  public String icon(Channel channel) {
    return Channels.definition(channel).icon();
  }

  private String text(String key, Channel channel) {
    return texts.has(key)
        ? texts.get(key)
        : Channels.definition(channel).name(reader.getLanguage().tag());
  }

  private static String word(Channel channel) {
    return channel.key().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
