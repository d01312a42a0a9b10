package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/** Properties to be changed; those not given stay as they are. */
@Schema(description = "Properties to be changed; those not given stay as they are.")
public record TicketChange(
    String subject, TicketType type, Level impact, Level urgency, Long categoryId) {

  @JsonbCreator
  public TicketChange {}

  ChangeProperties command(long ticketId, Long seenVersion) {
    return new ChangeProperties(ticketId, seenVersion, given());
  }

  private List<PropertyChange> given() {
    return Stream.of(
            given(subject, PropertyChange.Subject::new),
            given(type, PropertyChange.Type::new),
            given(impact, PropertyChange.Impact::new),
            given(urgency, PropertyChange.Urgency::new),
            given(categoryId, PropertyChange.Category::new))
        .flatMap(Optional::stream)
        .toList();
  }

  private static <T> Optional<PropertyChange> given(T value, Function<T, PropertyChange> change) {
    return Optional.ofNullable(value).map(change);
  }
}
