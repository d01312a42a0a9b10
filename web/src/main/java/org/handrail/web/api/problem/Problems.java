package org.handrail.web.api.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Language;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.ticket.model.TicketError;
import org.handrail.web.api.ApiError;
import org.handrail.web.api.problem.Problem.FieldProblem;
import org.handrail.web.ui.Outage;
import org.handrail.web.ui.Texts;

/** Puts refusals into the words of the API. */
@RequestScoped
public class Problems {

  private static final String MEDIA_TYPE = "application/problem+json";

  @Inject private Callers callers;
  @Inject private HttpServletRequest request;

  public ResponseBuilder answer(ErrorCode code) {
    return answer(code, Map.of());
  }

  public ResponseBuilder answer(ErrorCode code, Map<String, Object> details) {
    return answer(code, details, fields(code, details), null);
  }

  /** The request's fields are wrong. */
  ResponseBuilder invalid(List<FieldProblem> fields) {
    return answer(ApiError.INVALID, Map.of(), fields, null);
  }

  /** The database is away, or takes nothing: it passes, and nothing of the request was done. */
  ResponseBuilder outage(DatabaseFault fault) {
    var code =
        switch (fault) {
          case AWAY -> ApiError.DATABASE_AWAY;
          case REFUSES_WRITES -> ApiError.DATABASE_FULL;
        };
    return answer(code).header(HttpHeaders.RETRY_AFTER, Outage.SECONDS);
  }

  /** Something failed that should not. */
  ResponseBuilder failure(String incident) {
    return answer(ApiError.FAILURE, Map.of("incident", incident), null, incident);
  }

  private List<FieldProblem> fields(ErrorCode code, Map<String, Object> details) {
    return WrongField.of(code)
        .map(field -> List.of(new FieldProblem(field, title(code, details))))
        .orElse(null);
  }

  private String title(ErrorCode code, Map<String, Object> details) {
    return texts().with("error." + code.code(), details);
  }

  private ResponseBuilder answer(
      ErrorCode code, Map<String, Object> details, List<FieldProblem> fields, String incident) {
    int status = status(code);
    var problem =
        new Problem(
            "urn:handrail:error:" + code.code(),
            title(code, details),
            status,
            code.code(),
            details.isEmpty() ? null : details,
            fields,
            incident);
    var answer = Response.status(status).type(MEDIA_TYPE).entity(problem);
    return code == ApiError.NOT_SIGNED_IN
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"handrail\"")
        : answer;
  }

  private static int status(ErrorCode code) {
    if (code instanceof ApiError own) {
      return own.status();
    }
    // REST asks for a version by If-Match only, so its refusal is a failed precondition
    if (code == TicketError.CHANGED || code == KernelError.CHANGED_MEANWHILE) {
      return 412;
    }
    if (code == TicketError.ATTACHMENT_TOO_LARGE) {
      return 413;
    }
    return switch (code.kind()) {
      case INVALID -> 422;
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
      case CONFLICT -> 409;
    };
  }

  private Texts texts() {
    var caller = callers.current();
    var language =
        caller.kind() == Caller.Kind.ACCOUNT
            ? Language.of(caller.language()).orElse(Language.EN)
            : Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return new Texts(language);
  }
}
