package org.handrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** Documents applied to an installation that others use too: each has names of its own. */
class BootstrapIT extends ContainerTest {

  private static final String DOCUMENT =
      """
      organisations:
        - {name: Port NAME, domains: [NAME.example], notes: On the quay, vip: true}
      administrator: {name: Olha, email: olha-NAME@x.example, password: "seven bright anchors"}
      accounts:
        - {name: Lev, email: lev-NAME@x.example, login: lev-NAME, roles: [AGENT]}
        - {name: Ada, email: ada@NAME.example, login: ada-NAME, roles: [MANAGER]}
      calendars:
        - {name: Office NAME, timeZone: Europe/Kyiv, country: UA, week: {MONDAY: "09:00-18:00"}, days: {2026-12-24: {label: Eve, hours: "09:00-13:00"}}}
      teams:
        - name: Desk NAME
          level: 2
          strategy: ROUND_ROBIN
          calendar: Office NAME
          members: [{account: lev-NAME, lead: true, capacity: 7}]
          managers: [ada-NAME]
      categories:
        - {name: {en: Net NAME, uk: Мережа}, icon: NETWORK, type: INCIDENT, team: Desk NAME}
      policies:
        - name: First NAME
          calendar: Office NAME
          conditions: [{attribute: CATEGORY, values: [Net NAME]}]
          targets: {URGENT: {FIRST_RESPONSE: {duration: PT30M}}}
        - name: Second NAME
          conditions: [{attribute: VIP, values: ["true"]}, {attribute: TEAM, values: [Desk NAME]}]
          targets: {URGENT: {RESOLUTION: {duration: PT4H, elapsed: true}}}
          teamTargets:
            Desk NAME:
              TIME_TO_OWN:
                duration: PT1H
                calendar: Office NAME
                steps: [{atPercent: 75, tell: [LEADS], people: [lev-NAME]}, {after: PT0S, tag: late}]
      mailboxes:
        - name: Box NAME
          address: box-NAME@x.example
          team: Desk NAME
          enabled: false
          incoming: {host: imap.x.example, user: box, password: a sealed word}
      """;

  @Resource private ManagedThreadFactory threads;
  @Inject private BootstrapService bootstrap;
  @Inject private DefinitionVersions versions;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void whatIsMissingIsMadeAndTheSecondTimeThereIsNothingToDo() {
    var document = DOCUMENT.replace("NAME", "one");

    assertThat(apply(document, false))
        .extracting(Change::toString)
        .containsExactly(
            "organisation \"Port one\" made",
            "account \"olha-one@x.example\" made",
            "account \"lev-one\" made",
            "account \"ada-one\" made",
            "calendar \"Office one\" made",
            "team \"Desk one\" made",
            "team \"Desk one\" changed: [members]",
            "account \"lev-one\" changed: [capacity]",
            "team \"Desk one\" changed: [managers]",
            "category \"Net one\" made",
            "policy \"Second one\" made",
            "policy \"First one\" made",
            "mailbox \"box-one@x.example\" made");
    long audited = count("select count(*) from audit_record");
    assertThat(audited).isPositive();

    assertThat(apply(document, false)).isEmpty();
    assertThat(count("select count(*) from audit_record")).isEqualTo(audited);
    assertThat(count("select count(*) from audit_record where actor = 'bootstrap'")).isPositive();
    assertThat(
            count(
                """
                select count(*) from account
                where login in ('olha-one@x.example', 'lev-one') and password_hash is not null
                """))
        .as("the one with a password has it, the other is invited")
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from outbox_mail where kind = 'INVITATION' and to_address = 'lev-one@x.example'"))
        .isEqualTo(1);
  }

  @Test
  void whatTheDocumentSaysOtherwiseIsChangedAndTheRestStays() {
    apply(DOCUMENT.replace("NAME", "two"), false);
    run("update team set reopen_days = 3 where name = 'Desk two'");
    var said =
        """
        organisations: [{name: Port two, vip: false}]
        teams: [{name: Desk two, level: 3, members: [{account: lev-two, lead: false}]}]
        categories: [{name: {en: Net two, ru: Сеть}}]
        policies: [{name: First two, targets: {HIGH: {FIRST_RESPONSE: {duration: PT2H}}}}]
        mailboxes: [{address: box-two@x.example, incoming: {password: another word}}]
        """;

    assertThat(apply(said, false))
        .extracting(Change::toString)
        .containsExactly(
            "organisation \"Port two\" changed: [vip]",
            "team \"Desk two\" changed: [level]",
            "team \"Desk two\" changed: [members]",
            "category \"Net two\" changed: [nameRu]",
            "policy \"First two\" changed: [byPriority]",
            "mailbox \"box-two@x.example\" changed: [password]");
    assertThat(
            count(
                """
                select count(*) from team where name = 'Desk two' and level = 3 and reopen_days = 3
                  and strategy = 'ROUND_ROBIN' and calendar_id is not null
                """))
        .isEqualTo(1);
    assertThat(apply(said, false)).isEmpty();
  }

  @Test
  void warningsAndEscalationsAreThoseOfTheDocumentAndAccountsJoinOrganisationsByTheirDomain() {
    apply(DOCUMENT.replace("NAME", "seven"), false);

    var target =
        versions.newestDefinition().policies().stream()
            .filter(policy -> policy.name().equals("Second seven"))
            .flatMap(policy -> policy.byTeam().values().stream())
            .map(targets -> targets.get(ClockKind.TIME_TO_OWN))
            .toList()
            .get(0);
    assertThat(target.calendar()).isNotNull();
    assertThat(target.steps())
        .extracting(step -> step.moment().usedOf(Duration.ofHours(1)))
        .containsExactly(Duration.ofMinutes(45), Duration.ofHours(1));
    assertThat(target.steps().get(1).action()).isEqualTo(new Action.AddTag("late"));
    assertThat(
            count(
                """
                select count(*) from person p join organisation o on o.id = p.organisation_id
                where p.name = 'Ada' and o.name = 'Port seven'
                """))
        .isEqualTo(1);
    refused(
        DOCUMENT
            .replace("NAME", "seven")
            .replace("{after: PT0S, tag", "{after: PT0S, before: PT1H, tag"),
        "bootstrap.missing",
        "atPercent | before | after");
  }

  @Test
  void aDryRunTellsAndDoesNothing() {
    long versions = count("select count(*) from sla_definition");

    assertThat(apply(DOCUMENT.replace("NAME", "three"), true)).hasSize(13);

    assertThat(count("select count(*) from team where name = 'Desk three'")).isZero();
    assertThat(count("select count(*) from account where login = 'lev-three'")).isZero();
    assertThat(count("select count(*) from sla_definition")).isEqualTo(versions);
    assertThat(apply(DOCUMENT.replace("NAME", "three"), false)).hasSize(13);
  }

  @Test
  void aFaultAnywhereIsToldWithItsPlaceAndNothingIsDone() {
    var document = DOCUMENT.replace("NAME", "four");

    refused(
        document.replace("team: Desk four\n    enabled", "team: Nobody\n    enabled"),
        "bootstrap.unknown-name",
        "mailboxes[0].team");
    refused(
        document.replace("level: 2", "level: 7"),
        "bootstrap.refused",
        "line 10, teams[0]",
        "team.level");
    refused(
        document.replace("seven bright anchors", "short"),
        "bootstrap.refused",
        "administrator",
        "security.password.too-short");
    refused(
        document.replace("09:00-18:00", "nine to six"),
        "bootstrap.bad-value",
        "line 8, calendars[0]");
    refused(
        document.replace("address: box-four@x.example", "displayName: x"),
        "bootstrap.missing",
        "mailboxes[0]",
        "address");
    assertThat(count("select count(*) from account where login = 'lev-four'")).isZero();
    assertThat(count("select count(*) from team where name = 'Desk four'")).isZero();
  }

  @Test
  void twoWhoStartTogetherMakeEverythingOnce() throws Exception {
    var document = DOCUMENT.replace("NAME", "five");
    var both = Executors.newFixedThreadPool(2, threads);
    try {
      var done =
          both.invokeAll(
              Stream.<Callable<List<Change>>>of(
                      () -> apply(document, false), () -> apply(document, false))
                  .toList());

      assertThat(List.of(done.get(0).get().size(), done.get(1).get().size()))
          .containsExactlyInAnyOrder(13, 0);
    } finally {
      both.shutdown();
    }
  }

  @Test
  void whoSendsADocumentGivesNobodyAPassword() {
    var sent = Setup.sent(DOCUMENT.replace("NAME", "six"));

    assertThatThrownBy(
            () -> callers.callAs(Caller.system("test"), () -> bootstrap.apply(sent, false)))
        .hasMessageContaining("bootstrap.secret-refused")
        .hasMessageContaining("line 3, administrator.password");
  }

  @Test
  void onlyAnAdministratorMayDoIt() {
    assertThatThrownBy(() -> bootstrap.apply(Setup.sent(""), true))
        .isInstanceOf(DomainException.class);
  }

  private void refused(String document, String... said) {
    var refusal = assertThatThrownBy(() -> apply(document, false));
    Stream.of(said).forEach(refusal::hasMessageContaining);
  }

  private List<Change> apply(String document, boolean dryRun) {
    try {
      return callers.callAs(
          Caller.system("bootstrap"),
          () -> bootstrap.apply(DocumentReader.read(document, Secrets.of(Map.of())), dryRun));
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long count(String query) {
    return sql.query(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }
}
