package org.handrail.ticket.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;

/**
 * The one place that decides who sees and does what with tickets. Screens, REST, mail, push,
 * counts, exports and jobs ask here and have no rules of their own.
 *
 * <p>The rule: a requester sees the tickets they asked for or watch, without internal notes. An
 * agent sees all tickets except those of restricted teams they do not belong to (unless the ticket
 * is assigned to them). A manager sees those of the teams they manage, restricted or not.
 * Administrators see all; only agents work on them.
 */
@Stateless
public class Authorisation {

  // found by the person's own rows: with an "or" over both, a million tickets would be read for a
  // few
  private static final String TAKES_PART =
      """
      (t.id in (
        select ct.id from ticket ct where ct.requester_id = :callerPerson
        union all
        select cw.ticket_id from ticket_follower cw where cw.person_id = :callerPerson))""";

  // the array is computed once per query, so the ticket's own indices stay usable
  private static final String AGENT_SEES =
      """
      (t.assignee_id = :callerAccount or t.team_id is null
        or t.team_id <> all (array(
             select ct.id from team ct where ct.restricted and not exists (
               select 1 from membership cm
               where cm.team_id = ct.id and cm.account_id = :callerAccount))))""";

  private static final String MANAGER_SEES =
      """
      (t.team_id = any (array(
        select cg.team_id from team_manager cg where cg.account_id = :callerAccount)))""";

  @Inject private Callers callers;
  @Inject private Sql sql;

  /** The tickets the caller may see at all. */
  public Visibility visible() {
    return internallyVisible().or(own());
  }

  /**
   * Of the tickets the caller may see, the messages they may see: a condition over the aliases
   * {@code m} of the message and {@code t} of its ticket. It holds for whatever hangs on a message:
   * its attachments, its place in counts and search, its mails.
   */
  public Visibility visibleMessages() {
    var internal = internallyVisible();
    return visible()
        .and(
            new Visibility(
                "(m.kind <> 'INTERNAL_NOTE' or %s)".formatted(internal.condition()),
                internal.parameters()));
  }

  /** The tickets whose internal side the caller may see. */
  public Visibility internallyVisible() {
    var caller = callers.current();
    if (caller.isSystem() || caller.is(Role.ADMIN)) {
      return Visibility.ALL;
    }
    return asAgent(caller).or(asManager(caller));
  }

  /**
   * The tickets the caller takes part in, as requester or follower: what the portal shows. None for
   * the system and for nobody, who are no person.
   */
  public Visibility own() {
    var person = callers.current().personId();
    return person == null
        ? Visibility.NONE
        : new Visibility(TAKES_PART, Map.of("callerPerson", person));
  }

  /** Whether the caller may do this with this ticket; false too if there is no such ticket. */
  public boolean may(Permission permission, long ticketId) {
    var allowed = allowed(permission);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from ticket t where t.id = :ticket and %s)"
                        .formatted(allowed.condition()))
                .bind("ticket", ticketId)
                .bindMap(allowed.parameters())
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Refuses what the caller may not do.
   *
   * @throws DomainException {@code security.not-found} if the caller may not even see the ticket,
   *     so that numbers cannot be guessed; {@code security.forbidden} otherwise
   */
  public void require(Permission permission, long ticketId) {
    if (!may(permission, ticketId)) {
      throw new DomainException(
          permission != Permission.READ && may(Permission.READ, ticketId)
              ? SecurityError.FORBIDDEN
              : SecurityError.NOT_FOUND);
    }
  }

  /**
   * Who is not of the helpdesk asks for themselves only.
   *
   * @throws DomainException {@code security.forbidden}
   */
  public void requireOpeningFor(long personId) {
    var caller = callers.current();
    boolean forOthers = caller.is(Role.AGENT) || caller.is(Role.ADMIN);
    if (!forOthers && !Long.valueOf(personId).equals(caller.personId())) {
      throw new DomainException(SecurityError.FORBIDDEN);
    }
  }

  /** The tickets with which the caller may do this. */
  public Visibility allowed(Permission permission) {
    return switch (permission) {
      case READ -> visible();
      case READ_INTERNAL -> internallyVisible();
      case WRITE_AS_REQUESTER -> writable();
      case SHARE -> shareable();
      case WORK -> workable();
    };
  }

  private Visibility writable() {
    return callers.current().isSystem() ? Visibility.ALL : own();
  }

  private Visibility shareable() {
    var caller = callers.current();
    if (caller.isSystem()) {
      return Visibility.ALL;
    }
    return caller.personId() == null
        ? Visibility.NONE
        : new Visibility(
            "(t.requester_id = :callerPerson)", Map.of("callerPerson", caller.personId()));
  }

  private Visibility workable() {
    var caller = callers.current();
    if (caller.isSystem()) {
      return Visibility.ALL;
    }
    return asAgent(caller);
  }

  private static Visibility asAgent(Caller caller) {
    return in(Role.AGENT, caller, AGENT_SEES);
  }

  private static Visibility asManager(Caller caller) {
    return in(Role.MANAGER, caller, MANAGER_SEES);
  }

  private static Visibility in(Role role, Caller caller, String condition) {
    return caller.is(role)
        ? new Visibility(condition, Map.of("callerAccount", caller.accountId()))
        : Visibility.NONE;
  }
}
