package org.handrail.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.kernel.stop.Work;

/**
 * Lets no request in once the node is about to end, and keeps it from ending in the middle of one.
 * A balancer hears it from health as well, and asks another node.
 */
public class StopGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String SECONDS_OF_A_RESTART = "30";

  @Inject private transient Work work;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!work.begin()) {
      response.setHeader("Connection", "close");
      response.setHeader("Retry-After", SECONDS_OF_A_RESTART);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      work.end();
    }
  }
}
