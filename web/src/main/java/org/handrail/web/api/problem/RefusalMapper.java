package org.handrail.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.handrail.kernel.DomainException;

/** Every refusal that is part of the story. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<DomainException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(DomainException refused) {
    return problems.answer(refused.code(), refused.details()).build();
  }
}
