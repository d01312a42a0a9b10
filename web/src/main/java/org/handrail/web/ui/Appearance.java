package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Language;
import org.handrail.people.Profiles;
import org.omnifaces.util.Faces;

/**
 * The reader's choice of language and theme in the top bar; kept in this browser for a year, and in
 * the profile of somebody signed in.
 */
@Named
@RequestScoped
public class Appearance {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @Inject private Reader reader;
  @Inject private Profiles profiles;
  @Inject private OwnTheme ownTheme;

  public List<Theme> getThemes() {
    return List.of(Theme.values());
  }

  /** Shows this page in another language. */
  public void speak(Language language) {
    keep(language, reader.getTheme());
    inProfile(language, reader.getTheme());
    Faces.refreshWithQueryString();
  }

  /** Keeps another theme; with script the page shows it already, without it is shown again. */
  public void wear(Theme theme) {
    keep(reader.getLanguage(), theme);
    inProfile(reader.getLanguage(), theme);
    if (!Faces.isAjaxRequest()) {
      Faces.refreshWithQueryString();
    }
  }

  /** Keeps both in this browser, for pages before the sign-in and the very first byte. */
  public void keep(Language language, Theme theme) {
    remember(Reader.LANGUAGE, language.tag());
    remember(Reader.THEME, theme.tag());
    if (reader.isSignedIn()) {
      ownTheme.become(theme);
    }
  }

  private void inProfile(Language language, Theme theme) {
    if (reader.isSignedIn()) {
      var own = profiles.own();
      profiles.change(own.name(), language.tag(), own.zone(), theme.tag());
    }
  }

  private static void remember(String name, String value) {
    Map<String, Object> options = Map.of("path", "/", "maxAge", A_YEAR, "SameSite", "Lax");
    Faces.getExternalContext().addResponseCookie(name, value, options);
  }
}
