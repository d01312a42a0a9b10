package org.handrail.team;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.forbidden;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about teams and their members. */
public final class TeamError {
  public static final ErrorCode UNKNOWN_TEAM = notFound("team.unknown");
  public static final ErrorCode NAME_MISSING = invalid("team.name.missing");
  public static final ErrorCode NAME_TOO_LONG = invalid("team.name.too-long");
  public static final ErrorCode NAME_TAKEN = conflict("team.name.taken");
  public static final ErrorCode BAD_LEVEL = invalid("team.level.out-of-range");
  public static final ErrorCode BAD_DAYS = invalid("team.days.out-of-range");
  public static final ErrorCode BAD_CAPACITY = invalid("team.capacity.out-of-range");
  public static final ErrorCode NOT_AN_AGENT = invalid("team.member.not-an-agent");
  public static final ErrorCode NOT_A_MANAGER = invalid("team.manager.not-a-manager");
  public static final ErrorCode NOT_LED = forbidden("team.member.not-led");

  private TeamError() {}
}
