package org.handrail.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.kernel.DatabaseFault;

/**
 * Answers what failed for want of the database before the server does, which would write an empty
 * page for the reader and a stack trace for each request. What a page in the middle of its way to
 * the browser lacks cannot be answered any more and is left to the server.
 */
public class OutageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failed) {
      var fault = DatabaseFault.in(failed);
      if (fault.isEmpty() || !new Outage(fault.get(), request, response).answer()) {
        throw failed;
      }
    }
  }
}
