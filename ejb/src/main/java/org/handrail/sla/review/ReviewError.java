package org.handrail.sla.review;

import static org.handrail.kernel.ErrorCode.conflict;

import org.handrail.kernel.ErrorCode;

/** Refusals about deciding by a preview. */
public final class ReviewError {
  public static final ErrorCode PREVIEW_OUTDATED = conflict("sla.preview.outdated");

  private ReviewError() {}
}
