package org.handrail.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;

/** A channel in a list to choose from. */
@FacesConverter(forClass = Channel.class)
public class ChannelOnPage implements Converter<Channel> {

  @Override
  public Channel getAsObject(FacesContext context, UIComponent component, String key) {
    return key == null || key.isEmpty()
        ? null
        : Channels.find(key).orElseThrow(() -> new ConverterException("no channel: " + key));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Channel channel) {
    return channel == null ? "" : channel.key();
  }
}
