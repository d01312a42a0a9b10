package org.handrail.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.batch.clock.RecountPulse;
import org.handrail.batch.desk.JobRun;
import org.handrail.batch.desk.JobState;
import org.handrail.kernel.Sql;
import org.handrail.sla.book.PolicyDefinition;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.Scope;
import org.handrail.sla.book.SlaBookService;
import org.handrail.sla.policy.Attribute;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Condition;
import org.handrail.sla.verify.DifferenceRow;
import org.handrail.sla.verify.Field;
import org.handrail.sla.verify.SlaCheckQueries;
import org.handrail.sla.verify.SlaCheckService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs that recompute and verify clocks inside the server, on a real database. */
class ClockJobsIT extends JobContainerTest {

  private static final String RECOMPUTE = "recompute-sla-clocks";
  private static final String POLICY = "Recounted";
  private static final String CHANNEL = "API";
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration LONG = Duration.ofDays(200);

  @Inject private RecountPulse recount;
  @Inject private SlaBookService books;
  @Inject private Revisions revisions;
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
  void whatIsAppliedToOpenTicketsIsRecountedByItself() throws Exception {
    tickets.add(1100, AN_HOUR, CHANNEL);

    long revision = apply(draft(LONG, LONG));
    var run = recounted(revision);

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
    long revision = as(() -> books.publish(draft(target, target), Scope.NEW_TICKETS));
    finished(start(RECOMPUTE, Map.of()));
    assertThat(tickets.countPromised(target)).as("only for new ones").isZero();

    applyToOpen(revision);
    recounted(revision);
    assertThat(tickets.countPromised(target)).isEqualTo(6);

    long last = lastRecount();
    applyToOpen(revision);
    recount.startIfDue();
    assertThat(lastRecount()).as("nothing is left to do").isEqualTo(last);
    recounted(apply(draft(LONG, LONG)));
    assertThatThrownBy(() -> applyToOpen(revision)).hasMessageContaining("sla.draft.overtaken");
  }

  @Test
  void aRecountThatNothingHasChangedForChangesNothing() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recounted(apply(draft(LONG, LONG)));
    var before = tickets.everything();

    finished(start(RECOMPUTE, Map.of()));

    assertThat(tickets.everything()).isEqualTo(before);
  }

  @Test
  void aRecountThatNoNodeWasLeftToBeginIsBegunByThePulse() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    long revision = as(() -> books.publish(draft(LONG, LONG), Scope.NEW_TICKETS));
    // as if the node had died between the commit and the event
    tickets.run("update sla_revision set applied_at = now() where id = " + revision);

    recount.startIfDue();
    recounted(revision);

    assertThat(tickets.countPromised(LONG)).isEqualTo(6);
    long last = lastRecount();
    recount.startIfDue();
    assertThat(lastRecount()).as("it is done").isEqualTo(last);
  }

  @Test
  void aRecountWhoseNodeDiedGoesOnBehindItsLastChunk() throws Exception {
    tickets.add(1200, AN_HOUR, CHANNEL);
    tickets.poison(700);
    long before = lastRecount();
    long revision = apply(draft(LONG, LONG));
    var failed = finished(recountAfter(before));
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(tickets.countPromised(LONG)).isEqualTo(1000);
    recount.startIfDue();
    assertThat(lastRecount()).as("what failed rests a while").isEqualTo(failed.id());

    tickets.heal();
    tickets.run("update job_run set state = 'ABANDONED' where id = " + failed.id());
    recount.startIfDue();
    var restarted = recounted(revision);

    assertThat(restarted.restartOf()).isEqualTo(failed.id());
    assertThat(restarted.read()).isEqualTo(700);
    assertThat(tickets.countPromised(LONG)).isEqualTo(2400);
  }

  @Test
  void aRecountStoppedByAnAdministratorWaitsForThemOrTheNextRevision() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recounted(apply(draft(LONG, LONG)));
    long stopped = lastRecount();
    tickets.run("update job_run set state = 'STOPPED' where id = " + stopped);
    tickets.run("delete from sla_recount");

    recount.startIfDue();
    assertThat(lastRecount()).isEqualTo(stopped);

    recounted(apply(draft(A_MONTH, A_MONTH)));
    assertThat(tickets.countPromised(A_MONTH)).isEqualTo(6);
  }

  @Test
  void clocksThatNobodyTouchedAreWhatTheirHistorySays() throws Exception {
    tickets.add(1100, AN_HOUR, CHANNEL);
    recounted(apply(draft(LONG, LONG)));

    var run = verified(0);

    assertThat(run.read()).isEqualTo(1100);
    assertThat(as(() -> checks.count())).isZero();
  }

  @Test
  void aSampleIsAboutAsLargeAsAskedFor() throws Exception {
    tickets.add(1000, AN_HOUR, CHANNEL);
    recounted(apply(draft(LONG, LONG)));

    assertThat(verified(100).read()).isBetween(50L, 200L);
  }

  @Test
  void whatIsFalsifiedIsFoundReportedAndMended() throws Exception {
    tickets.add(3, AN_HOUR, CHANNEL);
    recounted(apply(draft(A_MONTH, LONG)));
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
    recounted(apply(draft(A_MONTH, LONG)));
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
    return as(() -> books.publish(draft, Scope.ALL_OPEN));
  }

  private void applyToOpen(long revision) throws Exception {
    as(
        () -> {
          books.applyToOpen(revision);
          return null;
        });
  }

  /** Waits until a run has brought this revision to its end; gives that run. */
  private JobRun recounted(long revision) throws Exception {
    eventually(() -> tickets.isRecounted(revision), done -> done);
    return finished(lastRecount());
  }

  /** Waits for the next run after this one. */
  private long recountAfter(long before) throws Exception {
    return eventually(this::lastRecount, last -> last > before);
  }

  /** The id of the latest run; 0 if there was none. */
  private long lastRecount() throws Exception {
    return as(() -> jobs.job(RECOMPUTE)).lastRun().map(JobRun::id).orElse(0L);
  }

  /** Of a policy for these tests alone: what is published stays. */
  private long draft(Duration firstResponse, Duration resolution) throws Exception {
    var policies = as(() -> revisions.newestBook().policies());
    long own =
        policies.stream()
            .filter(each -> each.name().equals(POLICY))
            .findFirst()
            .map(PolicyDefinition::id)
            .orElse(0L);
    var condition = new Condition(Attribute.CHANNEL, Set.of(CHANNEL));
    return as(
        () ->
            books.draft(
                SlaFixture.promising(own, POLICY, List.of(condition), firstResponse, resolution)));
  }
}
