package org.handrail.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows error pages as pages that somebody opens, not as the form that failed: what was wrong with
 * that request would be wrong with its error page too, and the server's own page tells its version.
 * Where ours cannot be shown at all, the plain one is.
 */
public class ErrorDispatch extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(ErrorDispatch.class.getName());

  /** Failures whose cause is the request; by name, because PrimeFaces' is its own matter. */
  private static final Map<String, Integer> FAULTS_OF_THE_REQUEST =
      Map.of(
          "jakarta.faces.application.ViewExpiredException",
          HttpServletResponse.SC_GONE,
          "jakarta.faces.application.ProtectedViewException",
          HttpServletResponse.SC_FORBIDDEN,
          "org.primefaces.csp.CspException",
          HttpServletResponse.SC_BAD_REQUEST);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    status(request).ifPresent(response::setStatus);
    try {
      chain.doFilter(new Opened(request), response);
    } catch (Exception failed) {
      LOG.log(Level.WARNING, "an error page failed: {0}", failed.toString());
      if (!response.isCommitted()) {
        response.resetBuffer();
        new PlainErrorPage(request, response).write(response.getStatus());
      }
    }
  }

  private static Optional<Integer> status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
        .map(failure -> FAULTS_OF_THE_REQUEST.get(failure.getClass().getName()));
  }

  /**
   * The request as if it had been a GET of this page: what was sent may be what cannot be read, or
   * what nobody wants to read, as an upload that was refused.
   */
  private static final class Opened extends HttpServletRequestWrapper {

    Opened(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public String getHeader(String name) {
      return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Collection<Part> getParts() {
      return List.of();
    }

    @Override
    public Part getPart(String name) {
      return null;
    }
  }
}
