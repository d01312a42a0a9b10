package org.handrail.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.handrail.kernel.Language;

/**
 * The page for what no other page is made for, and for when those cannot be shown: it needs neither
 * Faces nor the database. Programs that call the API get a problem (RFC 9457).
 */
record PlainErrorPage(HttpServletRequest request, HttpServletResponse response) {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%1$s">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%2$s · Handrail</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem }
      </style>
      </head>
      <body>
      <main>
      <h1>%2$s</h1>
      <p>%3$s</p>
      <p>%4$s: <code>%5$s</code></p>
      <p><a href="%6$s/">%7$s</a></p>
      </main>
      </body>
      </html>
      """;

  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"%s","status":%d}
      """;

  void write(int status) throws IOException {
    var language = Language.accepted(request.getHeader("Accept-Language"));
    var texts = new Texts(language);
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    if (isOfTheApi()) {
      response.setContentType("application/problem+json");
      response.getWriter().write(PROBLEM.formatted(title(texts, status), status));
    } else {
      response.setContentType("text/html");
      response
          .getWriter()
          .write(
              String.format(
                  Locale.ROOT,
                  PAGE,
                  language.tag(),
                  title(texts, status),
                  text(texts, status),
                  texts.get("ui.error.incident"),
                  response.getHeader("X-Request-Id"),
                  request.getContextPath(),
                  texts.get("ui.error.home")));
    }
  }

  private boolean isOfTheApi() {
    var asked = request.getAttribute("jakarta.servlet.error.request_uri");
    var path = asked == null ? request.getRequestURI() : asked.toString();
    return path.startsWith(request.getContextPath() + "/api/");
  }

  private static String title(Texts texts, int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> texts.get("ui.error.404.title");
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> texts.get("ui.error.413.title");
      default -> texts.get(status < 500 ? "ui.error.400.title" : "ui.error.500.title");
    };
  }

  private static String text(Texts texts, int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> texts.get("ui.error.404.text");
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> texts.get("ui.error.413.text");
      default -> texts.get(status < 500 ? "ui.error.400.text" : "ui.error.500.text");
    };
  }
}
