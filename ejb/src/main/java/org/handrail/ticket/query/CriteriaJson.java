package org.handrail.ticket.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.field.Criteria;
import org.handrail.ticket.field.CriteriaError;
import org.handrail.ticket.field.CriteriaReader;
import org.handrail.ticket.field.TicketField.Use;
import org.handrail.ticket.field.TicketFields;

/** Criteria on lists of tickets as text. */
public final class CriteriaJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final CriteriaReader READER =
      new CriteriaReader(TicketFields.known(), field -> field.isFor(Use.FILTER));

  private CriteriaJson() {}

  /**
   * @throws DomainException a {@link CriteriaError} whose detail {@code place} says where it is
   */
  public static Criteria read(String json) {
    return READER.criteria(tree(json));
  }

  private static Object tree(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JsonProcessingException malformed) {
      var refused = new DomainException(CriteriaError.FORM, Map.of("place", "criteria"));
      refused.initCause(malformed);
      throw refused;
    }
  }
}
