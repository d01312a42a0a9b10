package org.handrail.web.api.problem;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Storable;

/** The EJB container wraps what it does not know; what is inside decides. */
@Provider
@ApplicationScoped
public class WrappedMapper implements ExceptionMapper<EJBException> {

  @Inject private RefusalMapper refusals;
  @Inject private InvalidMapper invalid;
  @Inject private OvertakenMapper overtaken;
  @Inject private FailureMapper failures;

  @Override
  public Response toResponse(EJBException wrapped) {
    for (Throwable inside = wrapped; inside != null; inside = inside.getCause()) {
      if (inside instanceof DomainException refused) {
        return refusals.toResponse(refused);
      }
      if (inside instanceof ConstraintViolationException violations) {
        return invalid.toResponse(violations);
      }
      if (inside instanceof OptimisticLockException lost) {
        return overtaken.toResponse(lost);
      }
    }
    return Storable.refusalIn(wrapped)
        .map(refusals::toResponse)
        .orElseGet(() -> failures.toResponse(wrapped));
  }
}
