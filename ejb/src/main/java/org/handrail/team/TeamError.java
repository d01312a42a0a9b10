package org.handrail.team;

import org.handrail.kernel.ErrorCode;

/** Refusals about teams and their members. */
public enum TeamError implements ErrorCode {
  UNKNOWN_TEAM("team.unknown", Kind.NOT_FOUND),
  NAME_MISSING("team.name.missing", Kind.INVALID),
  NAME_TOO_LONG("team.name.too-long", Kind.INVALID),
  NAME_TAKEN("team.name.taken", Kind.CONFLICT),
  BAD_LEVEL("team.level.out-of-range", Kind.INVALID),
  BAD_DAYS("team.days.out-of-range", Kind.INVALID),
  BAD_CAPACITY("team.capacity.out-of-range", Kind.INVALID),
  NOT_AN_AGENT("team.member.not-an-agent", Kind.INVALID),
  NOT_A_MANAGER("team.manager.not-a-manager", Kind.INVALID),
  NOT_LED("team.member.not-led", Kind.FORBIDDEN);

  private final String code;
  private final Kind kind;

  TeamError(String code, Kind kind) {
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
