package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.handrail.web.http.PageAddress;
import org.omnifaces.util.Faces;

/** What an error page offers: the number to find the failure in the log, and the ways on. */
@Named
@RequestScoped
public class ErrorPage {

  /** Under this name OmniFaces hands over the number it has logged the failure with. */
  private static final String INCIDENT = "org.omnifaces.exception_uuid";

  @Inject private HttpServletRequest request;

  /**
   * The number that is in the log beside the failure; the request's own where there is no other.
   */
  public String getIncident() {
    return Optional.ofNullable(request.getAttribute(INCIDENT))
        .map(String::valueOf)
        .orElseGet(() -> Faces.getResponse().getHeader("X-Request-Id"));
  }

  public String getHome() {
    return request.getContextPath() + "/";
  }

  /** The page whose form was sent too late; opened by GET it starts again. */
  public String getAgain() {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var address = failed == null ? request.getRequestURI() : failed.toString();
    var path = address.substring(request.getContextPath().length());
    return request.getContextPath() + PageAddress.of(request, path);
  }
}
