package org.handrail.kernel;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;

/** Refusals that are not about one feature. */
public final class KernelError {
  public static final ErrorCode UNKNOWN_SORT = invalid("list.unknown-sort");
  public static final ErrorCode UNKNOWN_FILTER = invalid("list.unknown-filter");
  public static final ErrorCode BAD_CURSOR = invalid("list.bad-cursor");
  public static final ErrorCode NOT_STORABLE = invalid("value.not-storable");
  public static final ErrorCode CHANGED_MEANWHILE = conflict("changed-meanwhile");
  public static final ErrorCode KEY_REUSED = conflict("idempotency.key-reused");

  private KernelError() {}
}
