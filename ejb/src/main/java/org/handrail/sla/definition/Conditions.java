package org.handrail.sla.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketField.Use;

/** The conditions of policies: criteria on the fields that policies may look at. */
public final class Conditions {

  private Conditions() {}

  /**
   * @throws DomainException {@code sla.policy.condition-empty}, {@code
   *     sla.policy.condition-value-unknown}
   */
  public static Criterion of(TicketField field, Operator operator, Collection<String> values) {
    boolean says = !values.isEmpty() && values.stream().noneMatch(String::isBlank);
    require(says, DefinitionError.EMPTY_CONDITION, Map.of("attribute", field));
    values.stream().sorted().forEach(value -> checkValue(field, value));
    return new Criterion(field, operator, List.copyOf(values));
  }

  static void check(Criterion condition) {
    require(
        condition.field().isFor(Use.SLA),
        DefinitionError.UNKNOWN_CONDITION_VALUE,
        Map.of("attribute", condition.field(), "value", condition.operator().word()));
    condition.values().forEach(value -> checkValue(condition.field(), value));
  }

  /** What is named by its id is looked up by {@link Referents}; any word may become a tag. */
  private static void checkValue(TicketField field, String value) {
    try {
      field.check(value);
    } catch (IllegalArgumentException unknown) {
      var refused =
          new DomainException(
              DefinitionError.UNKNOWN_CONDITION_VALUE, Map.of("attribute", field, "value", value));
      refused.initCause(unknown);
      throw refused;
    }
  }

  private static void require(boolean holds, ErrorCode error, Map<String, Object> details) {
    if (!holds) {
      throw new DomainException(error, details);
    }
  }
}
