package org.handrail.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.handrail.web.http.PageAddress;

/**
 * Sends somebody who is not signed in to the sign-in page and from there back to where they were. A
 * page's own script is told only that it is so (401): it keeps what is written and asks for the
 * password over the page (signed-out.js).
 */
record SignInRequired(HttpServletRequest request, HttpServletResponse response) {

  void answer() throws IOException {
    if (isPush()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(address());
    }
  }

  private String address() {
    var login = request.getContextPath() + "/login.xhtml";
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var asked = PageAddress.of(request, path);
    return asked.equals("/") ? login : login + "?to=" + encoded(asked);
  }

  private boolean isPush() {
    return request.getRequestURI().contains("/jakarta.faces.push/");
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
