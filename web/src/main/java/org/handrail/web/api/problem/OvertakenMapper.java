package org.handrail.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.handrail.kernel.KernelError;

/** Two changed the same thing at the same instant; this one lost. */
@Provider
@ApplicationScoped
public class OvertakenMapper implements ExceptionMapper<OptimisticLockException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(OptimisticLockException overtaken) {
    return problems.answer(KernelError.CHANGED_MEANWHILE).build();
  }
}
