package org.handrail.ticket.catalog;

import org.handrail.kernel.ErrorCode;

/** Refusals about categories and statuses as administrators set them up. */
public enum CatalogError implements ErrorCode {
  UNKNOWN_CATEGORY("catalog.category.unknown", Kind.NOT_FOUND),
  UNKNOWN_STATUS("catalog.status.unknown", Kind.NOT_FOUND),
  UNKNOWN_TEAM("catalog.team.unknown", Kind.INVALID),
  NAME_MISSING("catalog.name.missing", Kind.INVALID);

  private final String code;
  private final Kind kind;

  CatalogError(String code, Kind kind) {
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
