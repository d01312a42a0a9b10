package org.handrail.ticket.catalog;

import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about categories and statuses as administrators set them up. */
final class CatalogError {
  public static final ErrorCode UNKNOWN_CATEGORY = notFound("catalog.category.unknown");
  public static final ErrorCode UNKNOWN_STATUS = notFound("catalog.status.unknown");
  public static final ErrorCode UNKNOWN_TEAM = invalid("catalog.team.unknown");
  public static final ErrorCode NAME_MISSING = invalid("catalog.name.missing");

  private CatalogError() {}
}
