package org.handrail.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server sends every error that has no page of its own; nobody else can ask for it. */
@WebServlet("/WEB-INF/error")
public class PlainErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    new PlainErrorPage(request, response)
        .write(status == null ? HttpServletResponse.SC_NOT_FOUND : status);
  }
}
