package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.ValueSource.Constants;
import org.handrail.ticket.field.ValueSource.Keys;
import org.handrail.ticket.field.ValueSource.YesNo;
import org.handrail.ticket.model.Channel;

/** Fields of tickets and their values in the reader's language. */
@Named
@RequestScoped
public class FieldWords {

  @Inject private ReaderTexts texts;
  @Inject private ChannelNames channels;

  public String name(TicketField field) {
    return texts.get(field.textKey());
  }

  /** The value; ids, tags and text name themselves. */
  public String value(TicketField field, String value) {
    if (field.source() instanceof Keys) {
      return channels.name(new Channel(value));
    }
    return field.source() instanceof Constants || field.source() instanceof YesNo
        ? texts.get(field.textKey(value))
        : value;
  }

  /** How values are compared; nothing where one of them has to be equal, which goes without it. */
  public String comparison(Operator operator) {
    return operator == Operator.IN || operator == Operator.IS ? "" : texts.of(operator);
  }
}
