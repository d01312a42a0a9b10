package org.handrail.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobState;
import org.handrail.batch.sla.RecomputeTimer;
import org.handrail.kernel.Sql;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.verification.DifferenceRow;
import org.handrail.sla.verification.Field;
import org.handrail.sla.verification.SlaCheckQueries;
import org.handrail.sla.verification.SlaCheckService;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs that recompute and verify clocks inside the server, on a real database. */
class ClockJobsIT extends JobContainerTest {

  private static final String RECOMPUTE = "recompute-sla-clocks";
  private static final String POLICY = "Recomputed";
  private static final String CHANNEL = "API";
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration LONG = Duration.ofDays(200);

  @Inject private RecomputeTimer recompute;
  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private SlaCheckQueries checks;
  @Inject private SlaCheckService mending;
  @Inject private Sql sql;

  private SlaFixture tickets;

  @BeforeEach
  void makeAnEmptyHelpdesk() {
    tickets = new SlaFixture(sql);
    tickets.installTrigger();
    tickets.clear();
  }

  @Test
  void whatIsAppliedToOpenTicketsIsRecomputedByItself() throws Exception {
    tickets.add(1100, AN_HOUR, CHANNEL);

    long version = apply(draft(LONG, LONG));
    var run = recomputed(version);

    assertThat(run.state()).isEqualTo(JobState.COMPLETED);
    assertThat(run.startedBy()).isEqualTo("sla");
    assertThat(run.read()).isEqualTo(1100);
    assertThat(run.progress()).hasValue(100);
    assertThat(tickets.countPromised(LONG)).as("two clocks of each").isEqualTo(2200);
  }

  @Test
  void whatWasPublishedForNewTicketsIsAppliedToOpenOnesLater() throws Exception {
    var target = Duration.ofDays(77);
    tickets.add(3, AN_HOUR, CHANNEL);
    long version = as(() -> definitions.publish(draft(target, target), Scope.NEW_TICKETS));
    finished(start(RECOMPUTE, Map.of()));
    assertThat(tickets.countPromised(target)).as("only for new ones").isZero();

    applyToOpen(version);
    recomputed(version);
    assertThat(tickets.countPromised(target)).isEqualTo(6);

    long last = lastRecomputation();
    applyToOpen(version);
    recompute.startIfDue();
    assertThat(lastRecomputation()).as("nothing is left to do").isEqualTo(last);
    recomputed(apply(draft(LONG, LONG)));
    assertThatThrownBy(() -> applyToOpen(version)).hasMessageContaining("sla.draft.overtaken");
  }

  @Test
  void aRecomputationThatNothingHasChangedForChangesNothing() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recomputed(apply(draft(LONG, LONG)));
    var before = tickets.everything();

    finished(start(RECOMPUTE, Map.of()));

    assertThat(tickets.everything()).isEqualTo(before);
  }

  @Test
  void aRecomputationThatNoNodeWasLeftToBeginIsBegunByTheTimer() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    long version = as(() -> definitions.publish(draft(LONG, LONG), Scope.NEW_TICKETS));
    // as if the node had died between the commit and the event
    tickets.run("update sla_definition set applied_at = now() where id = " + version);

    recompute.startIfDue();
    recomputed(version);

    assertThat(tickets.countPromised(LONG)).isEqualTo(6);
    long last = lastRecomputation();
    recompute.startIfDue();
    assertThat(lastRecomputation()).as("it is done").isEqualTo(last);
  }

  @Test
  void aRecomputationWhoseNodeDiedGoesOnBehindItsLastChunk() throws Exception {
    tickets.add(1200, AN_HOUR, CHANNEL);
    tickets.poison(700);
    long before = lastRecomputation();
    long version = apply(draft(LONG, LONG));
    var failed = finished(recomputeAfter(before));
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(tickets.countPromised(LONG)).isEqualTo(1000);
    recompute.startIfDue();
    assertThat(lastRecomputation()).as("what failed rests a while").isEqualTo(failed.id());

    tickets.heal();
    tickets.run("update job_run set state = 'ABANDONED' where id = " + failed.id());
    recompute.startIfDue();
    var restarted = recomputed(version);

    assertThat(restarted.restartOf()).isEqualTo(failed.id());
    assertThat(restarted.read()).isEqualTo(700);
    assertThat(tickets.countPromised(LONG)).isEqualTo(2400);
  }

  @Test
  void aRecomputationStoppedByAnAdministratorWaitsForThemOrTheNextVersion() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recomputed(apply(draft(LONG, LONG)));
    long stopped = lastRecomputation();
    tickets.run("update job_run set state = 'STOPPED' where id = " + stopped);
    tickets.run("delete from sla_recomputation");

    recompute.startIfDue();
    assertThat(lastRecomputation()).isEqualTo(stopped);

    recomputed(apply(draft(A_MONTH, A_MONTH)));
    assertThat(tickets.countPromised(A_MONTH)).isEqualTo(6);
  }

  @Test
  void clocksThatNobodyTouchedAreWhatTheirHistorySays() throws Exception {
    tickets.add(1100, AN_HOUR, CHANNEL);
    recomputed(apply(draft(LONG, LONG)));

    var run = verified(0);

    assertThat(run.read()).isEqualTo(1100);
    assertThat(as(() -> checks.count())).isZero();
  }

  @Test
  void aSampleIsAboutAsLargeAsAskedFor() throws Exception {
    tickets.add(1000, AN_HOUR, CHANNEL);
    recomputed(apply(draft(LONG, LONG)));

    assertThat(verified(100).read()).isBetween(50L, 200L);
  }

  @Test
  void whatIsFalsifiedIsFoundReportedAndMended() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recomputed(apply(draft(A_MONTH, LONG)));
    var right = tickets.clocks();
    tickets.falsify();

    verified(0);

    assertThat(as(() -> checks.page(Optional.empty(), 10)).rows())
        .extracting(DifferenceRow::kind, DifferenceRow::field)
        .containsExactlyInAnyOrder(
            tuple(ClockKind.FIRST_RESPONSE, Field.DUE),
            tuple(null, Field.FIRST_DUE),
            tuple(ClockKind.RESOLUTION, Field.STATE),
            tuple(null, Field.POLICY),
            tuple(null, Field.NEXT_LOOK));
    assertThat(as(() -> checks.countTickets())).isEqualTo(3);
    assertThat(as(() -> mending.mend())).isEqualTo(3);
    assertThat(tickets.clocks()).isEqualTo(right);
    assertThat(as(() -> checks.count())).isZero();
    verified(0);
    assertThat(as(() -> checks.count())).isZero();
  }

  @Test
  void aDifferenceThatHasGoneIsForgottenByTheNextVerification() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recomputed(apply(draft(A_MONTH, LONG)));
    tickets.falsify();
    verified(0);
    assertThat(as(() -> checks.count())).isPositive();
    finished(start(RECOMPUTE, Map.of()));

    verified(0);

    assertThat(as(() -> checks.count())).isZero();
  }

  private JobRun verified(int sample) throws Exception {
    var run = finished(start("verify-sla-clocks", Map.of("sample", String.valueOf(sample))));
    assertThat(run.state()).as(run.failure()).isEqualTo(JobState.COMPLETED);
    return run;
  }

  private long apply(long draft) throws Exception {
    return as(() -> definitions.publish(draft, Scope.ALL_OPEN));
  }

  private void applyToOpen(long version) throws Exception {
    as(
        () -> {
          definitions.applyToOpen(version);
          return null;
        });
  }

  /** Waits until a run has brought this version to its end; gives that run. */
  private JobRun recomputed(long version) throws Exception {
    eventually(() -> tickets.isRecomputed(version), done -> done);
    return finished(lastRecomputation());
  }

  /** Waits for the next run after this one. */
  private long recomputeAfter(long before) throws Exception {
    return eventually(this::lastRecomputation, last -> last > before);
  }

  /** The id of the latest run; 0 if there was none. */
  private long lastRecomputation() throws Exception {
    return as(() -> jobs.job(RECOMPUTE)).lastRun().map(JobRun::id).orElse(0L);
  }

  /** Of a policy for these tests alone: what is published stays. */
  private long draft(Duration firstResponse, Duration resolution) throws Exception {
    var policies = as(() -> versions.newestDefinition().policies());
    long own =
        policies.stream()
            .filter(each -> each.name().equals(POLICY))
            .findFirst()
            .map(PolicyDefinition::id)
            .orElse(0L);
    var condition = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, CHANNEL);
    return as(
        () ->
            definitions.draft(
                SlaFixture.promising(own, POLICY, List.of(condition), firstResponse, resolution)));
  }
}
