package org.handrail.operation;

import org.handrail.kernel.ErrorCode;

/** Refusals about background work. */
public enum OperationError implements ErrorCode {
  UNKNOWN_QUEUE("operation.queue.unknown", Kind.NOT_FOUND),
  UNKNOWN_ITEM("operation.item.unknown", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  OperationError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
