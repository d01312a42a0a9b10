package org.handrail.web.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Health for load balancers, which stand where everybody stands: UP or DOWN and no more. What is
 * down, and why, the server tells on its management port from the same checks.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(HealthServlet.class.getName());

  @Inject @Liveness private transient Instance<HealthCheck> alive;
  @Inject @Readiness private transient Instance<HealthCheck> ready;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up =
        switch (request.getServletPath()) {
          case "/health/live" -> areUp(alive);
          case "/health/ready" -> areUp(ready);
          default -> areUp(alive) && areUp(ready);
        };
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }

  private static boolean areUp(Instance<HealthCheck> checks) {
    return checks.stream().allMatch(HealthServlet::isUp);
  }

  /** A check that throws is a check that failed: the answer is still the answer. */
  private static boolean isUp(HealthCheck check) {
    try {
      return check.call().getStatus() == Status.UP;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a health check failed", failed);
      return false;
    }
  }
}
