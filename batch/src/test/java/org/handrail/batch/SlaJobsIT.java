package org.handrail.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobState;
import org.handrail.forecast.backtest.BackTestQueries;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.review.DecisionService;
import org.handrail.sla.review.DefinitionChange;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.What;
import org.handrail.sla.review.DraftRow;
import org.handrail.sla.review.EffectRow;
import org.handrail.sla.review.EffectSums;
import org.handrail.sla.review.Move;
import org.handrail.sla.review.ReviewQueries;
import org.handrail.sla.review.Subject;
import org.handrail.sla.simulation.OtherDefinition.OfDraft;
import org.handrail.sla.simulation.RateRow;
import org.handrail.sla.simulation.SimulationOutcome;
import org.handrail.sla.simulation.SimulationQueries;
import org.handrail.sla.simulation.SimulationService;
import org.handrail.sla.simulation.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs of service levels inside the server, on a real database. */
class SlaJobsIT extends JobContainerTest {

  private static final Caller TESTER = Caller.system("test");
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration LONG = Duration.ofDays(200);

  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private ReviewQueries reviews;
  @Inject private DecisionService decisions;
  @Inject private SimulationService simulations;
  @Inject private SimulationQueries simulated;
  @Inject private BackTestQueries backTests;
  @Inject private Sql sql;

  private SlaFixture tickets;

  @BeforeEach
  void makeAnEmptyHelpdesk() {
    tickets = new SlaFixture(sql);
    tickets.installTrigger();
    tickets.clear();
  }

  @Test
  void aPreviewTellsWhichDuesMoveAndWhichPromisesBreak() throws Exception {
    tickets.add(3, AN_HOUR);
    long draft = draft(Duration.ofMinutes(30), LONG);

    var run = previewed(draft);

    assertThat(run.state()).isEqualTo(JobState.COMPLETED);
    assertThat(run.read()).isEqualTo(3);
    assertThat(sums(draft)).extracting(EffectSums::tickets, EffectSums::affected).contains(3L, 3L);
    assertThat(sums(draft))
        .extracting(EffectSums::earlier, EffectSums::later, EffectSums::breaching)
        .containsExactly(3L, 3L, 3L);
    var rows = as(() -> reviews.effects(draft, Optional.empty(), 10).rows());
    assertThat(rows)
        .extracting(EffectRow::kind)
        .startsWith(ClockKind.FIRST_RESPONSE, ClockKind.FIRST_RESPONSE, ClockKind.FIRST_RESPONSE)
        .endsWith(ClockKind.RESOLUTION);
    assertThat(rows.get(0).breaches()).as("what would break comes first").isTrue();
    assertThat(rows.get(5).move()).isEqualTo(Move.LATER);
  }

  @Test
  void effectsArePagedToTheLastOne() throws Exception {
    tickets.add(3, AN_HOUR);
    long draft = draft(Duration.ofMinutes(30), LONG);
    previewed(draft);

    var first = as(() -> reviews.effects(draft, Optional.empty(), 4));
    var second = as(() -> reviews.effects(draft, first.next(), 4));

    assertThat(first.rows()).hasSize(4).doesNotContainAnyElementsOf(second.rows());
    assertThat(second.rows()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void anInterruptedPreviewGoesOnAndCountsNoTicketTwice() throws Exception {
    tickets.add(1200, AN_HOUR);
    tickets.poison(700);
    long draft = draft(Duration.ofMinutes(30), LONG);

    var failed = previewed(draft);
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.failure()).contains("database error P0001");
    assertThat(sums(draft).tickets()).isEqualTo(500);
    tickets.heal();
    var restarted = restarted(failed);

    assertThat(restarted.state()).isEqualTo(JobState.COMPLETED);
    assertThat(restarted.read()).isEqualTo(700);
    assertThat(sums(draft).tickets()).isEqualTo(1200);
    assertThat(sums(draft).breaching()).isEqualTo(1200);
    assertThat(as(() -> reviews.countEffects(draft))).isEqualTo(2400);
  }

  @Test
  void aPreviewThatIsComputedAgainForgetsWhatItFoundBefore() throws Exception {
    tickets.add(2, AN_HOUR);
    long draft = draft(Duration.ofMinutes(30), LONG);
    previewed(draft);
    tickets.run("delete from sla_draft_effect");
    tickets.add(1, AN_HOUR);

    previewed(draft);

    assertThat(sums(draft).tickets()).isEqualTo(3);
    assertThat(as(() -> reviews.countEffects(draft))).isEqualTo(6);
  }

  @Test
  void theForecastBeatsTheBaseRateWhereThereIsSomethingToLearn() throws Exception {
    tickets.addQuickAndSlow(60);

    var run = finished(start("backtest-breach-forecast", Map.of("past-days", "30")));

    assertThat(run.state()).as(run.failure()).isEqualTo(JobState.COMPLETED);
    var found = as(() -> backTests.latest()).orElseThrow();
    assertThat(found.all().forecasts()).isGreaterThan(20);
    assertThat(found.all().skill()).isPositive();
  }

  @Test
  void whoDecidesByAPreviewThatIsOutOfDateIsToldSoFirst() throws Exception {
    var name = "Problems " + UUID.randomUUID();
    long before = as(() -> definitions.draft(SlaFixture.forProblems("Before " + name)));
    long version = as(() -> definitions.publish(before, Scope.NEW_TICKETS));
    tickets.add(1, AN_HOUR);
    long draft = as(() -> definitions.draft(SlaFixture.forProblems(name)));
    previewed(draft);
    assertThat(as(() -> reviews.age(draft)).orElseThrow().versions()).isEmpty();

    tickets.run("update sla_preview set as_of = now() - interval '2 hours'");

    var age = as(() -> reviews.age(draft)).orElseThrow();
    assertThat(age.versions()).contains(version);
    assertThat(age.tickets()).isEqualTo(1);
    assertThatThrownBy(() -> callers.runAs(TESTER, () -> decisions.publishForAll(draft, false)))
        .hasMessageContaining("sla.preview.outdated");
    assertThat(as(() -> reviews.review(draft)).draft().isUndecided()).isTrue();
    callers.runAs(TESTER, () -> decisions.publishForAll(draft, true));
    var became = as(() -> reviews.review(draft)).version();
    assertThat(became.appliedAt()).isNotNull();
    assertThat(as(() -> reviews.age(draft)).orElseThrow().versions())
        .as("what the draft itself became, since it is applied to open tickets now")
        .contains(became.id());
    eventually(() -> tickets.isRecomputed(became.id()), recomputed -> recomputed);
  }

  @Test
  void twoDraftsAreTriedAtTheSameTimeAndOneTwiceIsNot() throws Exception {
    tickets.add(1500, AN_HOUR);
    long one = draft(Duration.ofMinutes(30), LONG);
    long other = draft(Duration.ofMinutes(20), LONG);

    long first = preview(one);
    long second = preview(other);

    assertThatThrownBy(() -> preview(one)).hasMessageContaining("job.already-running");
    assertThat(finished(second).state()).isEqualTo(JobState.COMPLETED);
    assertThat(finished(first).state()).isEqualTo(JobState.COMPLETED);
    assertThat(sums(one).tickets()).isEqualTo(1500);
    assertThat(sums(other).tickets()).isEqualTo(1500);
  }

  @Test
  void aSimulationShowsBothSidesAndChangesNothingElse() throws Exception {
    tickets.add(4, A_MONTH);
    tickets.add(2, AN_HOUR);
    long draft = draft(LONG, LONG);
    var before = tickets.everything();

    long simulation = simulation(draft, LONG, Duration.ofDays(2));
    var run = simulationRun(simulation);

    assertThat(run.state()).isEqualTo(JobState.COMPLETED);
    assertThat(tickets.everything()).isEqualTo(before);
    var rates = as(() -> simulated.rates(simulation, Optional.empty()));
    assertThat(rates)
        .filteredOn(rate -> rate.by() == RateRow.By.CLOCK)
        .extracting(RateRow::kind, RateRow::promised, RateRow::simulated)
        .containsExactly(
            tuple(ClockKind.FIRST_RESPONSE, new Tally(0, 4, 0), new Tally(0, 0, 4)),
            tuple(ClockKind.RESOLUTION, new Tally(0, 4, 0), new Tally(0, 0, 4)));
    assertThat(rates).filteredOn(rate -> rate.by() == RateRow.By.PRIORITY).hasSize(1);
    assertThat(rates).filteredOn(rate -> rate.by() == RateRow.By.TEAM).hasSize(1);
    assertThat(as(() -> simulated.simulation(simulation)).differing()).isEqualTo(4);
    assertThat(as(() -> simulated.differing(simulation, Optional.empty(), 100).rows()))
        .hasSize(8)
        .allMatch(row -> row.simulated() == SimulationOutcome.OPEN && row.promisedLeftMs() < 0);
  }

  @Test
  void anInterruptedSimulationGoesOnAndCountsNoTicketTwice() throws Exception {
    tickets.add(1200, A_MONTH);
    tickets.poison(700);
    long draft = draft(LONG, LONG);

    long simulation = simulation(draft, LONG, Duration.ZERO);
    var failed = simulationRun(simulation);
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    tickets.heal();
    restarted(failed);

    var done = as(() -> simulated.simulation(simulation));
    assertThat(done.tickets()).isEqualTo(1200);
    assertThat(done.differing()).isEqualTo(1200);
    assertThat(as(() -> simulated.countDiffering(simulation))).as("of a thousand").isEqualTo(2000);
    assertThat(as(() -> simulated.rates(simulation, Optional.of(ClockKind.RESOLUTION))))
        .filteredOn(rate -> rate.by() == RateRow.By.CLOCK)
        .extracting(RateRow::promised)
        .containsExactly(new Tally(0, 1200, 0));
  }

  @Test
  void previewsAndSimulationsOfLongAgoAreDeleted() throws Exception {
    tickets.add(1, A_MONTH);
    long draft = draft(LONG, LONG);
    previewed(draft);
    long simulation = simulation(draft, LONG, Duration.ZERO);
    simulationRun(simulation);
    var inAYear = Instant.now().plus(Duration.ofDays(365)).toString();

    finished(start("purge-expired", Map.of()));
    assertThat(as(() -> reviews.countEffects(draft))).isEqualTo(2);
    finished(start("purge-expired", Map.of("as-of", inAYear)));

    assertThat(as(() -> reviews.sums(draft))).isEmpty();
    assertThat(as(() -> reviews.countEffects(draft))).isZero();
    assertThatThrownBy(() -> as(() -> simulated.simulation(simulation)))
        .hasMessageContaining("sla.simulation.unknown");
  }

  @Test
  void aDraftTellsWhatItIsAboutAlsoIfItRemovesIt() throws Exception {
    long added =
        as(() -> definitions.draft(SlaFixture.forProblems("Problems " + UUID.randomUUID())));
    var name = as(() -> reviews.review(added)).subject().name();
    as(() -> definitions.publish(added, Scope.NEW_TICKETS));
    long policy = as(() -> versions.newestDefinition()).policies().get(0).id();

    var removing = as(() -> reviews.review(definitions.draftWithoutPolicy(policy)));

    assertThat(removing.subject()).isEqualTo(new Subject(Part.POLICY, name));
    assertThat(removing.changes())
        .extracting(DefinitionChange::what, DefinitionChange::before)
        .containsExactly(tuple(What.REMOVED, name));
    var newest = as(() -> reviews.history(Optional.empty(), 1)).rows().get(0);
    assertThat(newest.draftId()).isEqualTo(added);
    assertThat(newest.isApplicable()).as("it holds for new tickets only").isTrue();
    assertThat(as(() -> reviews.undecided()))
        .extracting(DraftRow::id, DraftRow::overtaken)
        .contains(tuple(removing.draft().id(), false));
  }

  @Test
  void onlyAdministratorsSeeWhatIsComputed() {
    var nobody = Caller.anonymous();

    assertThatThrownBy(() -> callers.callAs(nobody, () -> reviews.undecided()))
        .hasMessageContaining("security.forbidden");
    assertThatThrownBy(() -> callers.callAs(nobody, () -> simulated.latest(1)))
        .hasMessageContaining("security.forbidden");
  }

  @Test
  void aSimulationOfNoTimeIsRefused() throws Exception {
    long draft = draft(LONG, LONG);
    var now = Instant.now();

    assertThatThrownBy(() -> as(() -> simulations.plan(new OfDraft(draft), now, now)))
        .hasMessageContaining("sla.simulation.empty-period");
    assertThatThrownBy(() -> start("simulate-sla-history", Map.of()))
        .hasMessageContaining("job.parameter.malformed");
  }

  private long draft(Duration firstResponse, Duration resolution) throws Exception {
    return as(() -> definitions.draft(SlaFixture.promising(firstResponse, resolution)));
  }

  private long preview(long draft) throws Exception {
    return start("preview-sla-draft", Map.of("draft", String.valueOf(draft)));
  }

  private JobRun previewed(long draft) throws Exception {
    return finished(preview(draft));
  }

  private EffectSums sums(long draft) throws Exception {
    return as(() -> reviews.sums(draft)).orElseThrow();
  }

  private long simulation(long draft, Duration from, Duration until) throws Exception {
    var now = Instant.now();
    return as(() -> simulations.plan(new OfDraft(draft), now.minus(from), now.minus(until)));
  }

  private JobRun simulationRun(long simulation) throws Exception {
    return finished(
        start("simulate-sla-history", Map.of("simulation", String.valueOf(simulation))));
  }
}
