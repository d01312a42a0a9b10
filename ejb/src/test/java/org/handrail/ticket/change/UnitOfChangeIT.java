package org.handrail.ticket.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.AgentsFixture;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.ticket.catalog.CategorySettings;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.TicketType;
import org.junit.jupiter.api.Test;

class UnitOfChangeIT extends ContainerTest {

  @Inject private AgentsFixture agents;
  @Inject private CategoryService categories;
  @Inject private TicketService tickets;
  @Inject private UnitsOfChange units;
  @Inject private ParticipantsFixture.Timers timers;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private UserTransaction transaction;
  @Inject private Sql sql;

  @Test
  void theTimersHearOnceOfACommandAndOfAllThatRoutingMadeOfIt() {
    long team = agents.team("Once", AssignmentStrategy.LEAST_LOADED);
    agents.agentOnline("Oksana", team, 5);

    long ticket = open(category(team));

    assertThat(timers.heardOf(ticket)).containsExactly(List.of("opened", "team", "assignee"));
    assertThat(history(ticket)).containsExactly("opened", "team", "assignee");
  }

  @Test
  void whatARuleChangesIsPartOfTheCommand() {
    long ticket = open(null);

    asSystem(() -> tickets.tag(ticket, "unit-rule"));

    assertThat(tags(ticket)).containsExactly("unit-by-rule", "unit-rule");
    assertThat(timers.heardOf(ticket)).containsExactly(List.of("opened"), List.of("tag", "tag"));
  }

  @Test
  void aPhaseThatFailsTakesBackTheWholeCommand() {
    long ticket = open(null);
    long before = version(ticket);

    assertThatThrownBy(() -> asSystem(() -> tickets.tag(ticket, "unit-broken")))
        .hasStackTraceContaining("the rule is broken");

    assertThat(tags(ticket)).isEmpty();
    assertThat(history(ticket)).containsExactly("opened");
    assertThat(version(ticket)).isEqualTo(before);
  }

  @Test
  void aRuleThatNeverComesToRestIsRefusedAndTakesBackTheWholeCommand() {
    long ticket = open(null);

    assertThatThrownBy(() -> asSystem(() -> tickets.tag(ticket, "unit-again")))
        .hasMessageContaining("ticket.change.endless")
        .hasMessageContaining("rule: tag");

    assertThat(tags(ticket)).isEmpty();
    assertThat(history(ticket)).containsExactly("opened");
  }

  @Test
  void commandsGivenTogetherAreOneUnitWithOneChangePerTicket() throws Exception {
    long first = open(null);
    long second = open(null);

    inTransaction(
        () -> {
          units.together(
              () -> {
                tickets.tag(first, "one");
                tickets.tag(second, "two");
                tickets.tag(first, "three");
              });
          return null;
        });

    assertThat(timers.heardTogether(first, second)).isTrue();
    assertThat(timers.heardOf(first)).containsExactly(List.of("opened"), List.of("tag", "tag"));
    assertThat(timers.heardOf(second)).containsExactly(List.of("opened"), List.of("tag"));
  }

  private void inTransaction(Callable<Void> work) throws Exception {
    transaction.begin();
    try {
      callers.callAs(Caller.system("test"), work);
      transaction.commit();
    } catch (Exception failed) {
      transaction.rollback();
      throw failed;
    }
  }

  private long open(Long category) {
    try {
      return callers.callAs(
          Caller.system("test"),
          () -> {
            var person =
                people.findOrCreate(
                    Identity.email("olena@example.org"), "Olena", "uk", ZoneId.of("Europe/Kyiv"));
            return tickets
                .open(OpenTicket.simple(person.id(), "It hums", said("Please help"), category))
                .id();
          });
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private long category(long team) {
    var settings =
        new CategorySettings(
            LocalisedName.inAll("Hum"), CategoryIcon.TOOLS, TicketType.INCIDENT, team, true, true);
    return agents.asAdmin(() -> categories.create(settings));
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }

  private List<String> tags(long ticket) {
    return list("select tag from ticket_tag where ticket_id = :id order by tag", ticket);
  }

  private List<String> history(long ticket) {
    return list("select kind from ticket_history where ticket_id = :id order by id", ticket);
  }

  private long version(long ticket) {
    return Long.parseLong(list("select version::text from ticket where id = :id", ticket).get(0));
  }

  private List<String> list(String query, long ticket) {
    return sql.query(
        handle -> handle.createQuery(query).bind("id", ticket).mapTo(String.class).list());
  }
}
