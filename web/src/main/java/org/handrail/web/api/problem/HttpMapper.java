package org.handrail.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.handrail.web.api.ApiError;
import org.handrail.web.api.MalformedParameter;

/** What the runtime itself refuses: no such address, method, media type, parameter. */
@Provider
@ApplicationScoped
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

  @Inject private Problems problems;
  @Inject private FailureMapper failures;

  @Override
  public Response toResponse(WebApplicationException refused) {
    if (refused instanceof MalformedParameter malformed) {
      return problems
          .answer(
              ApiError.BAD_PARAMETER,
              Map.of("parameter", malformed.name(), "value", malformed.value()))
          .build();
    }
    var status = refused.getResponse().getStatus();
    if (status >= 500) {
      return failures.toResponse(refused);
    }
    if (status < 400) {
      return refused.getResponse();
    }
    var answer = problems.answer(ApiError.ofStatus(status));
    var allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }
}
