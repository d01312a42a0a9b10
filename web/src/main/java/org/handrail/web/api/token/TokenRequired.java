package org.handrail.web.api.token;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.TokenScope;
import org.handrail.web.api.ApiError;
import org.handrail.web.api.problem.Problems;

/**
 * Anyone who comes without a valid token, or with one that only reads to change something, is told
 * so before anything is read.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenRequired implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Callers callers;
  @Inject private Problems problems;

  @Override
  public void filter(ContainerRequestContext request) {
    var caller = callers.current();
    if (caller.kind() != Caller.Kind.ACCOUNT) {
      request.abortWith(problems.answer(ApiError.NOT_SIGNED_IN).build());
      return;
    }
    caller.requireScope(READING.contains(request.getMethod()) ? TokenScope.READ : TokenScope.WRITE);
  }
}
