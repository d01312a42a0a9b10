package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** The reader's choice of language and theme in the top bar; kept in this browser for a year. */
@Named
@RequestScoped
public class Appearance {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  public List<Theme> getThemes() {
    return List.of(Theme.values());
  }

  /** Shows this page in another language. */
  public void speak(Language language) {
    remember(Reader.LANGUAGE, language.tag());
    Faces.refreshWithQueryString();
  }

  /** Shows this page in another theme; with script the page does it at once, this keeps it. */
  public void wear(Theme theme) {
    remember(Reader.THEME, theme.tag());
    Faces.refreshWithQueryString();
  }

  private static void remember(String name, String value) {
    Map<String, Object> options = Map.of("path", "/", "maxAge", A_YEAR, "SameSite", "Lax");
    Faces.getExternalContext().addResponseCookie(name, value, options);
  }
}
