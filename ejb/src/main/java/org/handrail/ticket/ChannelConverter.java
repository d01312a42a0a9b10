package org.handrail.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.handrail.ticket.model.Channel;

/** Channels are stored by their keys. */
@Converter(autoApply = true)
public class ChannelConverter implements AttributeConverter<Channel, String> {

  @Override
  public String convertToDatabaseColumn(Channel channel) {
    return channel == null ? null : channel.key();
  }

  @Override
  public Channel convertToEntityAttribute(String key) {
    return key == null ? null : new Channel(key);
  }
}
