package org.handrail.kernel;

/** Refusals that are not about one feature. */
public enum KernelError implements ErrorCode {
  UNKNOWN_SORT("list.unknown-sort", Kind.INVALID),
  UNKNOWN_FILTER("list.unknown-filter", Kind.INVALID),
  BAD_CURSOR("list.bad-cursor", Kind.INVALID),
  NOT_STORABLE("value.not-storable", Kind.INVALID),
  CHANGED_MEANWHILE("changed-meanwhile", Kind.CONFLICT),
  KEY_REUSED("idempotency.key-reused", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  KernelError(String code, Kind kind) {
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
