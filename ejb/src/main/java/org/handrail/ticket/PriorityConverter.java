package org.handrail.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.handrail.ticket.model.Priority;

/** Priorities are stored by rank. */
@Converter(autoApply = true)
public class PriorityConverter implements AttributeConverter<Priority, Integer> {

  @Override
  public Integer convertToDatabaseColumn(Priority priority) {
    return priority == null ? null : priority.rank();
  }

  @Override
  public Priority convertToEntityAttribute(Integer rank) {
    return rank == null ? null : Priority.ofRank(rank);
  }
}
