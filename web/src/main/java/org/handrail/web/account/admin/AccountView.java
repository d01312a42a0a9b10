package org.handrail.web.account.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.calendar.worktime.CalendarChoice;
import org.handrail.calendar.worktime.WorkingTimes;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Language;
import org.handrail.people.EmailAddress;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.account.AccountQueries;
import org.handrail.security.account.AccountRow;
import org.handrail.security.account.AccountService;
import org.handrail.security.account.CreateAccount;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /admin/account: makes an account, or changes its roles and state. */
@Named("account")
@ViewScoped
public class AccountView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountService service;
  @Inject private transient AccountQueries queries;
  @Inject private transient WorkingTimes hours;
  @Inject private transient Reader reader;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private AccountRow row;
  private String name;
  private String email;
  private String login;
  private Language language;
  private Long calendar;
  private List<Role> roles = new ArrayList<>(List.of(Role.AGENT));

  public void open() {
    language = reader.getLanguage();
    if (id != null) {
      row = queries.find(id).orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND));
      roles = new ArrayList<>(row.roles());
      calendar = hours.ownCalendar(id);
    }
  }

  public String save() {
    if (isNew()) {
      id = service.create(command());
      return done("account.new.done");
    }
    hours.change(id, calendar);
    service.changeRoles(id, row.version(), Set.copyOf(roles));
    return done("ui.saved");
  }

  public String deactivate() {
    service.deactivate(id, row.version());
    return done("account.deactivate.done");
  }

  public String reactivate() {
    service.reactivate(id, row.version());
    return done("account.reactivate.done");
  }

  public String unlock() {
    service.unlock(id);
    return done("account.unlock.done");
  }

  public String invite() {
    service.inviteAgain(id);
    return done("account.invite.done");
  }

  /** A role with what it allows: nobody should have to guess. */
  public String explained(Role role) {
    return texts.of(role)
        + ": "
        + texts.get("account.role-help." + role.name().toLowerCase(Locale.ROOT));
  }

  private CreateAccount command() {
    return new CreateAccount(
        name, new EmailAddress(email), login, Set.copyOf(roles), language.tag(), reader.getZone());
  }

  private String done(String key) {
    Messages.addFlashGlobalInfo(texts.get(key));
    return "/admin/account?faces-redirect=true&id=" + id;
  }

  public boolean isNew() {
    return row == null;
  }

  public AccountRow getRow() {
    return row;
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public List<CalendarChoice> getCalendars() {
    return hours.choices();
  }

  public Long getCalendar() {
    return calendar;
  }

  public void setCalendar(Long calendar) {
    this.calendar = calendar;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
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

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public List<Role> getRoles() {
    return roles;
  }

  public void setRoles(List<Role> roles) {
    this.roles = roles;
  }
}
