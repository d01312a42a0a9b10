package org.handrail.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends somebody who is not signed in to the sign-in page, in the form the browser expects. */
record SignInRequired(HttpServletRequest request, HttpServletResponse response) {

  void answer() throws IOException {
    if (isPush()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"")
          .append(address())
          .append("\"/></partial-response>");
    } else {
      response.sendRedirect(address());
    }
  }

  /** Its only query parameter is percent-encoded, so it can stand in XML as it is. */
  private String address() {
    var login = request.getContextPath() + "/login.xhtml";
    var asked = asked();
    return asked.equals("/") ? login : login + "?to=" + encoded(asked);
  }

  /** Of a form only the page it is on: the form itself cannot be sent again. */
  private String asked() {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    boolean isGet = request.getMethod().equals("GET");
    return isGet && request.getQueryString() != null ? path + "?" + request.getQueryString() : path;
  }

  private boolean isPush() {
    return request.getRequestURI().contains("/jakarta.faces.push/");
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
