package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.kernel.Language;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;

/**
 * Who reads this page, as far as it matters for how it is written: language, zone, theme, name.
 *
 * <p>Language, zone and theme are the profile's for somebody signed in; before that the language is
 * the one chosen (cookie) or accepted by the browser, the zone the browser's own (cookie written by
 * the page's script), and the theme the one chosen last (cookie).
 */
@Named
@RequestScoped
public class Reader {

  static final String LANGUAGE = "handrail-language";
  static final String THEME = "handrail-theme";
  static final String ZONE = "handrail-zone";
  static final String NAVIGATION = "handrail-navigation";

  @Inject private HttpServletRequest request;
  @Inject private Callers callers;
  @Inject private Clock clock;
  @Inject private OwnTheme ownTheme;

  private Caller caller;

  public Language getLanguage() {
    return profileLanguage()
        .or(() -> cookie(LANGUAGE).flatMap(Language::of))
        .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
  }

  public Locale getLocale() {
    return getLanguage().locale();
  }

  public List<Language> getLanguages() {
    return List.of(Language.values());
  }

  public ZoneId getZone() {
    return isSignedIn() ? caller().zone() : cookie(ZONE).map(Reader::zone).orElse(ZoneOffset.UTC);
  }

  public Theme getTheme() {
    return isSignedIn() ? ownTheme.get() : Theme.of(cookie(THEME).orElse(""));
  }

  /** Whether the reader has folded the navigation away. */
  public boolean isNavigationFolded() {
    return cookie(NAVIGATION).filter("folded"::equals).isPresent();
  }

  public boolean isSignedIn() {
    return caller().kind() == Caller.Kind.ACCOUNT;
  }

  /** Tells one reader from another, for what a page keeps in the browser; empty for nobody. */
  public String getKey() {
    return isSignedIn() ? String.valueOf(caller().accountId()) : "";
  }

  public String getName() {
    return caller().name();
  }

  public boolean isAgent() {
    return caller().is(Role.AGENT);
  }

  public boolean isLead() {
    return caller().is(Role.LEAD);
  }

  public boolean isManager() {
    return caller().is(Role.MANAGER);
  }

  /** Whether the reader opens tickets from the helpdesk's side, to work on them or only to read. */
  public boolean isTicketReader() {
    return isAgent() || isManager();
  }

  public boolean isAdmin() {
    return caller().is(Role.ADMIN);
  }

  public String relative(Instant instant) {
    return formats().relative(instant, clock.instant());
  }

  public String brief(Instant instant) {
    return formats().brief(instant, clock.instant());
  }

  public String exact(Instant instant) {
    return formats().exact(instant);
  }

  public String date(LocalDate date) {
    return formats().date(date);
  }

  public String duration(Duration duration) {
    return formats().duration(duration);
  }

  public String hours(Duration duration) {
    return formats().hours(duration);
  }

  public String size(long bytes) {
    return formats().size(bytes);
  }

  public String number(Number number) {
    return formats().number(number);
  }

  public String initials(String name) {
    return Formats.initials(name);
  }

  public Formats formats() {
    return new Formats(getLanguage(), getZone());
  }

  private Caller caller() {
    if (caller == null) {
      caller = callers.current();
    }
    return caller;
  }

  private Optional<Language> profileLanguage() {
    return isSignedIn() ? Language.of(caller().language()) : Optional.empty();
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static ZoneId zone(String cookie) {
    try {
      return ZoneId.of(cookie.replace("%2F", "/"));
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
