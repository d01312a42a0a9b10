package org.handrail.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.handrail.kernel.Language;
import org.handrail.people.Profile;
import org.handrail.people.Profiles;
import org.handrail.security.Callers;
import org.handrail.security.account.OwnPassword;
import org.handrail.web.ui.Appearance;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.Theme;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** /portal/profile: name, language, time zone and look, and the own password. */
@Named("profile")
@RequestScoped
public class ProfileView {

  private static final String AGAIN = "/portal/profile?faces-redirect=true";

  @Inject private Profiles profiles;
  @Inject private OwnPassword ownPassword;
  @Inject private Sessions sessions;
  @Inject private Callers callers;
  @Inject private Appearance appearance;
  @Inject private ReaderTexts texts;
  @Inject private HttpServletRequest request;

  private final NewPassword newPassword = new NewPassword();
  private String oldPassword;
  private String name;
  private String email;
  private Language language;
  private String zone;
  private Theme theme;

  @PostConstruct
  void open() {
    Profile own = profiles.own();
    name = own.name();
    email = own.email();
    language = Language.of(own.language()).orElse(Language.EN);
    zone = own.zone().getId();
    theme = Theme.of(own.theme());
  }

  public String save() {
    profiles.change(name, language.tag(), ZoneId.of(zone), theme.tag());
    appearance.keep(language, theme);
    Messages.addFlashGlobalInfo(texts.get("ui.saved"));
    return AGAIN;
  }

  /** The other sessions are over, this one goes on. */
  public String changePassword() {
    var stamp = ownPassword.change(oldPassword, newPassword.typed());
    sessions.goOn(request, Faces.getResponse(), callers.current().accountId(), stamp);
    Messages.addFlashGlobalInfo(texts.get("account.profile.password.done"));
    return AGAIN;
  }

  /** Regions and cities; what the server knows besides (EST, SystemV) nobody looks for. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || id.matches("[A-Z][a-z]+/.*"))
        .filter(id -> !id.startsWith("Etc/"))
        .sorted()
        .toList();
  }

  public Language[] getLanguages() {
    return Language.values();
  }

  public Theme[] getThemes() {
    return Theme.values();
  }

  public NewPassword getNewPassword() {
    return newPassword;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }
}
