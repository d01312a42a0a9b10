package org.handrail.sla.tester;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Drafts;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.ticket.field.FieldColumns;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.TicketQueries;

/**
 * Tells those who make promises what a ticket would be promised, before there is one. A lead tries
 * tickets of the teams they lead.
 */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
public class PolicyTester {

  private static final FieldColumns FIELDS = new FieldColumns(TicketFacts.FIELDS, Map.of());

  @Inject private DefinitionVersions versions;
  @Inject private Drafts drafts;
  @Inject private TicketQueries tickets;
  @Inject private TeamQueries teams;
  @Inject private Callers callers;
  @Inject private Sql sql;

  /** The active teams of which the caller may try tickets. */
  public List<TeamRow> teams() {
    return isFree() ? teams.active() : teams.led();
  }

  /** Whether the caller may try tickets of any team and of none. */
  public boolean isFree() {
    return callers.current().is(Role.ADMIN);
  }

  /**
   * By the policies that the next ticket will have.
   *
   * @throws DomainException {@code security.forbidden} for a team the caller does not lead
   */
  public TestedTicket tried(TicketFacts facts, Instant opened) {
    requireTheirs(facts.team(), SecurityError.FORBIDDEN);
    return TestedTicket.of(versions.policies(versions.newest().id()), facts, opened);
  }

  /**
   * By the policies as a draft has them.
   *
   * @throws DomainException {@code sla.draft.unknown}, {@code security.forbidden}
   */
  public TestedTicket triedByDraft(long draftId, TicketFacts facts, Instant opened) {
    requireTheirs(facts.team(), SecurityError.FORBIDDEN);
    return TestedTicket.of(drafts.definition(draftId).compiled(), facts, opened);
  }

  /**
   * What policies see of a ticket as it is now.
   *
   * @throws DomainException {@code security.not-found} also if the caller may not see it, or does
   *     not lead its team
   */
  public TicketFacts factsOf(TicketNumber number) {
    var ticket = tickets.details(number);
    requireTheirs(ticket.responsible().teamId(), SecurityError.NOT_FOUND);
    return sql.query(
        handle ->
            handle
                .createQuery("select %s from ticket t where t.id = :id".formatted(FIELDS.sql()))
                .bind("id", ticket.id())
                .map((row, context) -> new TicketFacts(FIELDS.read(row)))
                .one());
  }

  private void requireTheirs(Long team, ErrorCode refusal) {
    if (!isFree() && teams.led().stream().noneMatch(row -> Long.valueOf(row.id()).equals(team))) {
      throw new DomainException(refusal);
    }
  }
}
