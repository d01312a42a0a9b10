package org.handrail.web.ui;

import jakarta.json.Json;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.Language;

/**
 * The answer to a request that cannot be served because the database is away or takes no writes.
 * Nothing of it asks the database, so it is no page of Faces: a browser gets a page of its own that
 * tries again by itself, a script the words, a program a problem.
 *
 * @param fault what is the matter
 */
public record Outage(
    DatabaseFault fault, HttpServletRequest request, HttpServletResponse response) {

  /** The session keeps its owner's language for this answer. */
  public static final String LANGUAGE = "org.handrail.language";

  /** When a client may ask again. */
  public static final int SECONDS = 10;

  private static final int INSUFFICIENT_STORAGE = 507;

  public static int status(DatabaseFault fault) {
    return switch (fault) {
      case AWAY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      case REFUSES_WRITES -> INSUFFICIENT_STORAGE;
    };
  }

  /** What programs tell the two apart by. */
  public static String code(DatabaseFault fault) {
    return switch (fault) {
      case AWAY -> "api.database-away";
      case REFUSES_WRITES -> "api.database-full";
    };
  }

  /** Says it in the reader's language, as far as that is known. */
  public static String words(DatabaseFault fault, Language language) {
    return new Texts(language).get("ui.outage." + key(fault) + ".text");
  }

  /**
   * Does nothing if an answer is on its way already.
   *
   * @return whether it was sent
   */
  public boolean answer() throws IOException {
    if (response.isCommitted()) {
      return false;
    }
    response.resetBuffer();
    response.setStatus(status(fault));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Retry-After", String.valueOf(SECONDS));
    response.setCharacterEncoding("UTF-8");
    if (isApi()) {
      write("application/problem+json", problem());
    } else if (isScript()) {
      write("text/plain", words(fault, language()));
    } else {
      write("text/html", page());
    }
    return true;
  }

  private void write(String type, String body) throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.getWriter().write(body);
    response.flushBuffer();
  }

  private String problem() {
    return Json.createObjectBuilder()
        .add("type", "urn:handrail:error:" + code(fault))
        .add("title", new Texts(language()).get("error." + code(fault)))
        .add("status", status(fault))
        .add("code", code(fault))
        .build()
        .toString();
  }

  private String page() {
    var texts = new Texts(language());
    return """
    <!DOCTYPE html>
    <html lang="%1$s"><head><meta charset="UTF-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>%2$s
    <title>%3$s · Handrail</title>
    <link rel="stylesheet" href="%5$s/jakarta.faces.resource/tokens.css.xhtml?ln=handrail"/>
    <link rel="stylesheet" href="%5$s/jakarta.faces.resource/handrail.css.xhtml?ln=handrail"/>
    </head><body class="space-plain"><main id="content" class="main card-page">
    <section class="card error-page"><h1>%3$s</h1><p>%4$s</p></section>
    </main></body></html>
    """
        .formatted(
            language().tag(),
            isRepeatable() ? "<meta http-equiv=\"refresh\" content=\"" + SECONDS + "\"/>" : "",
            texts.get("ui.outage." + key(fault) + ".title"),
            texts.get("ui.outage." + key(fault) + ".text"),
            request.getContextPath());
  }

  private static String key(DatabaseFault fault) {
    return fault == DatabaseFault.AWAY ? "away" : "full";
  }

  private boolean isRepeatable() {
    return request.getMethod().equals("GET");
  }

  private boolean isApi() {
    return path().startsWith("/api/");
  }

  /** Ajax of Faces, an upload by script, a push channel. */
  private boolean isScript() {
    return "partial/ajax".equals(request.getHeader("Faces-Request"))
        || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
        || path().startsWith("/jakarta.faces.push/");
  }

  private String path() {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private Language language() {
    return ofSession()
        .or(this::ofCookie)
        .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
  }

  private Optional<Language> ofSession() {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(LANGUAGE))
        .flatMap(Language::of);
  }

  private Optional<Language> ofCookie() {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(Reader.LANGUAGE))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(Language::of);
  }
}
