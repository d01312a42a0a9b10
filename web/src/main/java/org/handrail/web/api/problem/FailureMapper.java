package org.handrail.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handrail.kernel.DatabaseFault;

/** Whatever nobody expected: the log gets it, the client the number to ask with. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Inject private Problems problems;

  @Override
  public Response toResponse(Throwable failure) {
    var fault = DatabaseFault.in(failure);
    if (fault.isPresent()) {
      // timers and health say so already, once a minute and not for each request
      return problems.outage(fault.get()).build();
    }
    var incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "incident " + incident + ": a request to the API failed", failure);
    return problems.failure(incident).build();
  }
}
