package org.handrail.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.team.AgentsFixture;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.testing.StatementsFixture;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.ticket.catalog.CategorySettings;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many statements a command sends to the database, the COMMIT among them, for a team with a
 * strategy, an SLA policy and mails to requester and agent. The figures of docs/performance.md are
 * from here; someone whom a new statement brings over the bound can see all of them in the failure.
 */
class TicketStatementsIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Inject private AgentsFixture agents;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private CategoryService categories;
  @Inject private SlaDefinitionService definitions;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private Caller olena;
  private Caller anna;
  private long category;

  @BeforeEach
  void anOrdinaryTeam() throws Exception {
    long team = agents.team("Ordinary " + System.nanoTime(), AssignmentStrategy.LEAST_LOADED);
    long account = agents.agentOnline("Anna", team, 100);
    anna = agents.as(account, Role.AGENT);
    sql.run(
        handle ->
            handle.execute(
                """
                insert into contact_point (person_id, kind, address, normalised, main)
                values (?, 'email', ?, ?, true)
                """,
                anna.personId(),
                "anna" + account + "@example.org",
                "anna" + account + "@example.org"));
    category = category(team);
    publish(team);
    olena =
        callers.callAs(
            Caller.system("test"),
            () -> {
              var person =
                  people.findOrCreate(
                      Identity.email("olena-%d@example.org".formatted(System.nanoTime())),
                      "Olena",
                      "uk",
                      KYIV);
              return Caller.person(person.id(), "Olena", "uk", KYIV);
            });
    IntStream.range(0, 3).forEach(time -> warm());
  }

  @Test
  void aCommandNeedsAtMostHalfTheStatementsOfObserversPerEvent() {
    var id = new AtomicLong();

    var opening = StatementsFixture.of(() -> id.set(open()));
    var reply = StatementsFixture.of(() -> reply(id.get()));
    var change = StatementsFixture.of(() -> change(id.get(), Level.HIGH));

    assertThat(opening).as("open: it was 88").hasSizeBetween(1, 43);
    assertThat(reply).as("reply: it was 42").hasSizeBetween(1, 20);
    assertThat(change).as("change of a property: it was 15").hasSizeBetween(1, 8);
  }

  private void warm() {
    long id = open();
    reply(id);
    change(id, Level.HIGH);
  }

  private long open() {
    var id = new AtomicLong();
    callers.runAs(
        olena,
        () ->
            id.set(
                requests
                    .open(
                        OpenTicket.simple(
                            olena.personId(), "It hums", said("Please help"), category))
                    .id()));
    return id.get();
  }

  private void reply(long ticket) {
    callers.runAs(anna, () -> tickets.reply(new ReplyToTicket(ticket, null, said("Hm"), null)));
  }

  private void change(long ticket, Level urgency) {
    callers.runAs(
        anna,
        () ->
            tickets.changeProperties(
                new ChangeProperties(ticket, null, new PropertyChange.Urgency(urgency))));
  }

  private void publish(long team) {
    var targets =
        Map.of(
            ClockKind.FIRST_RESPONSE,
            new TargetDefinition(Duration.ofHours(1), true, null, List.of()),
            ClockKind.RESOLUTION,
            new TargetDefinition(Duration.ofHours(4), true, null, List.of()));
    var byPriority = new EnumMap<Priority, Map<ClockKind, TargetDefinition>>(Priority.class);
    List.of(Priority.values()).forEach(priority -> byPriority.put(priority, targets));
    var policy =
        new PolicyDefinition(
            0,
            "Policy " + System.nanoTime(),
            List.of(Criterion.of(BuiltInFields.TEAM, Operator.IN, String.valueOf(team))),
            1,
            Map.of(),
            byPriority,
            Map.of());
    agents.runAsAdmin(() -> definitions.publish(definitions.draft(policy), Scope.NEW_TICKETS));
  }

  private long category(long team) {
    var settings =
        new CategorySettings(
            LocalisedName.inAll("Hum"), CategoryIcon.TOOLS, TicketType.INCIDENT, team, true, true);
    return agents.asAdmin(() -> categories.create(settings));
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }
}
