package org.handrail.bootstrap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.kernel.Language;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.security.Role;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.ClockKind;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;

/**
 * How an installation is to be. Everything is known by its name, accounts by their login, mailboxes
 * by their address; whatever is null is not said, and stays as it is.
 *
 * @param administrator an account with the role of one
 * @param channels the team that answers for each, by its name
 * @param policies those that are new are tried in this order, before all others
 */
record BootstrapDocument(
    List<OrganisationEntry> organisations,
    AccountEntry administrator,
    List<AccountEntry> accounts,
    List<CalendarEntry> calendars,
    List<TeamEntry> teams,
    List<CategoryEntry> categories,
    Map<Channel, String> channels,
    List<PolicyEntry> policies,
    List<MailboxEntry> mailboxes) {

  public BootstrapDocument {
    organisations = organisations == null ? List.of() : List.copyOf(organisations);
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    calendars = calendars == null ? List.of() : List.copyOf(calendars);
    teams = teams == null ? List.of() : List.copyOf(teams);
    categories = categories == null ? List.of() : List.copyOf(categories);
    channels = channels == null ? Map.of() : Map.copyOf(channels);
    policies = policies == null ? List.of() : List.copyOf(policies);
    mailboxes = mailboxes == null ? List.of() : List.copyOf(mailboxes);
  }

  /**
   * @param domains whose senders join it
   */
  public record OrganisationEntry(
      String name, Set<String> domains, String notes, Boolean vip, Boolean active) {}

  /**
   * @param login null takes the address
   * @param roles null makes an administrator of the one and a requester of others
   * @param password only for a new account; without one its owner is invited by mail
   */
  public record AccountEntry(
      String name,
      String email,
      String login,
      Set<Role> roles,
      String language,
      ZoneId timeZone,
      String password) {

    String key() {
      return login == null ? email : login;
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "AccountEntry[%s]".formatted(key());
    }
  }

  /**
   * @param week hours as {@code 09:00-13:00, 14:00-18:00}; days that are not named are closed
   * @param country whose public holidays are kept, as {@code UA}
   * @param region of the country, as {@code by}
   * @param standard whether it is the calendar of anyone who has none of their own
   * @param days what is decided by hand for dates; dates that are not named stay
   */
  public record CalendarEntry(
      String name,
      ZoneId timeZone,
      Map<DayOfWeek, String> week,
      String country,
      String region,
      Boolean standard,
      Map<LocalDate, DayEntry> days) {}

  /**
   * @param hours as in a week; null for a day like any other of the week
   */
  public record DayEntry(String label, String hours) {}

  /**
   * @param calendar by its name
   * @param managers who may read what the team does, by their logins
   */
  public record TeamEntry(
      String name,
      Integer level,
      AssignmentStrategy strategy,
      Boolean restricted,
      Integer reopenDays,
      Integer autoCloseWorkingDays,
      ZoneId timeZone,
      String calendar,
      List<MemberEntry> members,
      List<String> managers) {

    public TeamEntry {
      managers = managers == null ? List.of() : List.copyOf(managers);
      members = members == null ? List.of() : List.copyOf(members);
    }
  }

  /**
   * @param account by its login
   * @param capacity over all teams
   */
  public record MemberEntry(String account, Boolean lead, Integer capacity) {}

  /**
   * @param name in each language; the English one is what a category is known by
   * @param team by its name
   */
  public record CategoryEntry(
      Map<Language, String> name,
      CategoryIcon icon,
      TicketType type,
      String team,
      Boolean onPortal) {}

  /**
   * What is promised.
   *
   * @param calendar by its name
   * @param targets by priority and clock
   * @param teamTargets what teams promise each other, by the team's name and clock
   */
  public record PolicyEntry(
      String name,
      String calendar,
      List<ConditionEntry> conditions,
      Map<Priority, Map<ClockKind, TargetEntry>> targets,
      Map<String, Map<ClockKind, TargetEntry>> teamTargets) {}

  /**
   * @param attribute the key of a ticket's field, in any letter case
   * @param values categories, teams and organisations by their names
   */
  public record ConditionEntry(String attribute, List<String> values) {}

  /**
   * @param elapsed whether it counts all time, whatever the calendar says
   * @param calendar of its own, by its name
   * @param steps warnings and escalations, all of them; null leaves those that are there
   */
  public record TargetEntry(
      Duration duration, Boolean elapsed, String calendar, List<StepEntry> steps) {}

  /**
   * A warning or an escalation: one moment ({@code atPercent}, {@code before} or {@code after} the
   * due) and one action ({@code tell}, {@code tag}, {@code transferTo} or {@code raisePriority}).
   *
   * @param people logins of others who are told
   * @param atAnyTime whether they are also told outside their working time
   * @param transferTo a team, by its name
   */
  public record StepEntry(
      Integer atPercent,
      Duration before,
      Duration after,
      Set<Audience> tell,
      List<String> people,
      Boolean atAnyTime,
      String tag,
      String transferTo,
      Boolean raisePriority) {}

  /**
   * @param team by its name
   * @param outgoing null takes the server of the configuration
   */
  public record MailboxEntry(
      String name,
      String address,
      String displayName,
      String language,
      String team,
      Boolean enabled,
      ServerEntry incoming,
      String folder,
      AfterFetch afterFetch,
      String moveTo,
      Integer checkSeconds,
      ServerEntry outgoing,
      Boolean plusAddressing) {}

  /** A mail server, and who signs in there. */
  public record ServerEntry(
      String host, Integer port, ConnectionSecurity security, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return "ServerEntry[%s:%s]".formatted(host, port);
    }
  }
}
