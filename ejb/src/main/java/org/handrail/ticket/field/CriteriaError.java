package org.handrail.ticket.field;

import org.handrail.kernel.ErrorCode;

/** Why criteria from outside cannot be understood; the detail {@code place} says where. */
public enum CriteriaError implements ErrorCode {
  /** Not an object with {@code all} or {@code any}, or not of the form of a criterion. */
  FORM("ticket.criteria.form"),
  /** A group within a group. */
  TOO_DEEP("ticket.criteria.too-deep"),
  TOO_MANY("ticket.criteria.too-many"),
  UNKNOWN_FIELD("ticket.criteria.unknown-field"),
  /** None at all, or none that the field offers. */
  UNKNOWN_OPERATOR("ticket.criteria.unknown-operator"),
  /** More or fewer values than the operator takes. */
  VALUE_COUNT("ticket.criteria.value-count"),
  BAD_VALUE("ticket.criteria.bad-value");

  private final String code;

  CriteriaError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
