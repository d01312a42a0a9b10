package org.handrail.ticket.field;

import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** Why criteria from outside cannot be understood; the detail {@code place} says where. */
public final class CriteriaError {

  /** Not an object with {@code all} or {@code any}, or not of the form of a criterion. */
  public static final ErrorCode FORM = invalid("ticket.criteria.form");

  /** A group within a group. */
  public static final ErrorCode TOO_DEEP = invalid("ticket.criteria.too-deep");

  public static final ErrorCode TOO_MANY = invalid("ticket.criteria.too-many");
  public static final ErrorCode UNKNOWN_FIELD = invalid("ticket.criteria.unknown-field");

  /** None at all, or none that the field offers. */
  public static final ErrorCode UNKNOWN_OPERATOR = invalid("ticket.criteria.unknown-operator");

  /** More or fewer values than the operator takes. */
  public static final ErrorCode VALUE_COUNT = invalid("ticket.criteria.value-count");

  public static final ErrorCode BAD_VALUE = invalid("ticket.criteria.bad-value");

  private CriteriaError() {}
}
