package org.handrail.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.web.api.problem.Problems;

/** Whoever comes without a valid token is told so before anything is read. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenRequired implements ContainerRequestFilter {

  @Inject private Callers callers;
  @Inject private Problems problems;

  @Override
  public void filter(ContainerRequestContext request) {
    if (callers.current().kind() != Caller.Kind.ACCOUNT) {
      request.abortWith(problems.answer(ApiError.NOT_SIGNED_IN).build());
    }
  }
}
