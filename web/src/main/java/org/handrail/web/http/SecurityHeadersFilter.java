package org.handrail.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets {@link AnswerHeaders} before anything is answered; anyone who answers may say it better. */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    // the page of a refusal by the server itself passes only as an error
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AnswerHeaders.of(request.getServletPath(), request.isSecure()).forEach(response::setHeader);
    chain.doFilter(request, response);
  }
}
