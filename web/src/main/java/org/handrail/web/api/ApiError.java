package org.handrail.web.api;

import java.util.Arrays;
import org.handrail.kernel.ErrorCode;

/** Refusals that only a program can meet, each with its HTTP status. */
public enum ApiError implements ErrorCode {
  NOT_SIGNED_IN("api.not-signed-in", 401, Kind.FORBIDDEN),
  NOT_FOUND("api.not-found", 404, Kind.NOT_FOUND),
  METHOD_NOT_ALLOWED("api.method-not-allowed", 405, Kind.INVALID),
  NOT_ACCEPTABLE("api.not-acceptable", 406, Kind.INVALID),
  TOO_LARGE("api.body.too-large", 413, Kind.INVALID),
  MEDIA_TYPE("api.media-type", 415, Kind.INVALID),
  VERSION_MISSING("api.if-match.missing", 428, Kind.CONFLICT),
  BAD_PARAMETER("api.parameter.malformed", 400, Kind.INVALID),
  BAD_VERSION("api.if-match.malformed", 400, Kind.INVALID),
  BAD_KNOWN_VERSION("api.if-none-match.malformed", 400, Kind.INVALID),
  PRECONDITION_FAILED("api.precondition.failed", 412, Kind.CONFLICT),
  BAD_KEY("api.idempotency-key.malformed", 400, Kind.INVALID),
  MALFORMED("api.body.malformed", 400, Kind.INVALID),
  INVALID("api.invalid", 422, Kind.INVALID),
  AMBIGUOUS_REQUESTER("api.requester.ambiguous", 422, Kind.INVALID),
  DATABASE_AWAY("api.database-away", 503, Kind.CONFLICT),
  DATABASE_FULL("api.database-full", 507, Kind.CONFLICT),
  FAILURE("api.failure", 500, Kind.CONFLICT);

  private final String code;
  private final int status;
  private final Kind kind;

  ApiError(String code, int status, Kind kind) {
    this.code = code;
    this.status = status;
    this.kind = kind;
  }

  /** What the runtime means by a status of its own; whatever it finds wrong is the request. */
  public static ApiError ofStatus(int status) {
    return Arrays.stream(values())
        .filter(error -> error.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_PARAMETER : FAILURE);
  }

  @Override
  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
