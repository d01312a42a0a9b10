package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.sla.definition.Conditions;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.ValueSource;

/** A condition as boxes to tick; tags are typed, since any word may become one. */
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final Operator operator;
  private List<String> values;

  /**
   * @param field its key
   */
  ConditionForm(String field) {
    this.field = field;
    operator = Operator.IN;
    values = new ArrayList<>();
  }

  ConditionForm(Criterion condition) {
    field = condition.field().key();
    operator = condition.operator();
    values = new ArrayList<>(condition.values());
  }

  Criterion condition() {
    return Conditions.of(getField(), operator, values);
  }

  public boolean isTyped() {
    return getField().source() instanceof ValueSource.Anything;
  }

  public String getTypedText() {
    return String.join(", ", new TreeSet<>(values));
  }

  public void setTypedText(String typed) {
    values =
        Arrays.stream((typed == null ? "" : typed).split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
  }

  public TicketField getField() {
    return TicketFields.known().get(field);
  }

  public Operator getOperator() {
    return operator;
  }

  public List<String> getValues() {
    return values;
  }

  public void setValues(List<String> values) {
    this.values = values;
  }
}
