package org.handrail.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.handrail.batch.job.JobParameter;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobRuns;
import org.handrail.batch.job.JobState;
import org.handrail.batch.job.JobStep;
import org.handrail.batch.job.NightlyJobs;
import org.handrail.batch.purge.ExpiringKinds;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiredRows;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.security.Caller;
import org.handrail.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk and its first job inside the server, on a real database. */
class PurgeExpiredIT extends JobContainerTest {

  private static final String JOB = "purge-expired";
  private static final Duration OLD = Duration.ofDays(100);

  @Inject private JobRuns runs;
  @Inject private NightlyJobs nightly;
  @Inject private ExpiringKinds kinds;
  @Inject private ExpiredRows rows;
  @Inject private UserTransaction transactions;
  @Inject private Sql sql;

  @Resource(lookup = "jdbc/handrail")
  private DataSource dataSource;

  private DraftsFixture drafts;

  @BeforeEach
  void makeAnEmptyDesk() {
    drafts = new DraftsFixture(sql);
    drafts.installTrigger();
    drafts.clear();
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    drafts.heal();
    as(
        () ->
            eventually(
                () -> jobs.job(JOB).lastRun(), last -> last.isEmpty() || hasEnded(last.get())));
  }

  @Test
  void whatIsPastItsTimeGoesAndTheRestStays() throws Exception {
    drafts.add(250, OLD, "old");
    drafts.add(3, Duration.ofDays(10), "young");

    var run = finished(start(Map.of()));

    assertThat(run.state()).isEqualTo(JobState.COMPLETED);
    assertThat(drafts.left()).isEqualTo(3);
    assertThat(step(run, "drafts")).isEqualTo(new JobStep("drafts", 250L, 250, 250, 0, 3, true));
    assertThat(run.steps())
        .extracting(JobStep::step)
        .as("a part per kind that a feature declares")
        .containsExactlyInAnyOrderElementsOf(kinds.all().stream().map(ExpiringData::kind).toList())
        .contains("drafts", "requests", "job-runs", "job-instances")
        .hasSize(14);
    assertThat(run.steps()).allMatch(JobStep::done);
    assertThat(run.parameters()).containsEntry("draft-days", "90").containsKey("as-of");
  }

  @Test
  void aMailDecidedLongAgoLosesItsBytesAndKeepsItsRow() throws Exception {
    var mails = new MailsFixture(sql);
    long old = mails.add("NEW_TICKET", OLD);
    long young = mails.add("NEW_TICKET", Duration.ofDays(10));
    long waiting = mails.add("QUARANTINED", OLD);

    finished(start(Map.of()));

    assertThat(mails.hasBytes(old)).isFalse();
    assertThat(mails.hasBytes(young)).isTrue();
    assertThat(mails.hasBytes(waiting)).as("somebody has to look at it").isTrue();
  }

  @Test
  void whatMailsSaidIsForgottenWhenTheyAreSettledAndSecretsAtOnce() throws Exception {
    var mails = new MailsFixture(sql);
    long old = mails.addOutgoing("PUBLIC_REPLY", "SENT", OLD);
    long silenced = mails.addOutgoing("RESOLVED", "SILENCED", OLD);
    long failed = mails.addOutgoing("PUBLIC_REPLY", "FAILED", OLD);
    long young = mails.addOutgoing("PUBLIC_REPLY", "SENT", Duration.ofDays(10));
    long link = mails.addOutgoing("PASSWORD_RESET", "SENT", Duration.ofDays(2));
    long newLink = mails.addOutgoing("INVITATION", "SENT", Duration.ofHours(2));

    finished(start(Map.of()));

    assertThat(mails.says(old)).isFalse();
    assertThat(mails.says(silenced)).isFalse();
    assertThat(mails.says(failed)).as("somebody has to decide about it").isTrue();
    assertThat(mails.says(young)).isTrue();
    assertThat(mails.says(link)).isFalse();
    assertThat(mails.says(newLink)).isTrue();
  }

  @Test
  void wrongPasswordsOfYesterdayAreForgotten() throws Exception {
    drafts.run(
        """
        insert into sign_in_failure (counter, key, failures, last_failed_at) values
          ('LOGIN', sha256('old'), 7, now() - interval '25 hours'),
          ('ADDRESS', sha256('old'), 7, now() - interval '1 hour'),
          ('LOGIN', sha256('young'), 7, now() - interval '1 hour')
        """);

    finished(start(Map.of()));

    assertThat(drafts.values("select counter from sign_in_failure order by 1", String.class))
        .containsExactly("ADDRESS", "LOGIN");
  }

  @Test
  void anOldRunGoesWithWhatTheRuntimeRemembersOfIt() throws Exception {
    drafts.add(1, OLD, "poison");
    var failed = finished(start(Map.of()));
    drafts.heal();
    var restarted = restarted(failed);
    var instance =
        drafts.value(
            """
            select jobinstanceid from jbatchexecutioninstancedata
            where jobexecid = (select execution_id from job_run where id = %d)
            """
                .formatted(restarted.id()),
            Long.class);
    drafts.run(
        """
        update job_run set ended_at = now() - interval '500 days' where id in (%1$d, %2$d);
        update jbatchexecutioninstancedata set createtime = now() - interval '500 days'
        where jobinstanceid = %3$d or jobinstanceid in (
          select jobinstanceid from jbatchjobinstancedata where name like ':%3$d:%%')
        """
            .formatted(failed.id(), restarted.id(), instance));

    var run = finished(start(Map.of()));

    assertThat(run.state()).isEqualTo(JobState.COMPLETED);
    assertThatThrownBy(() -> as(() -> jobs.run(failed.id()))).hasMessageContaining("unknown");
    assertThat(
            drafts.value(
                """
                select (select count(*) from jbatchjobinstancedata
                    where jobinstanceid = %1$d or name like ':%1$d:%%')
                  + (select count(*) from jbatchcheckpointdata where id like '%1$d,%%')
                """
                    .formatted(instance),
                Long.class))
        .isZero();
    assertThat(step(run, "job-instances").written())
        .as("of the job and of each partition")
        .isEqualTo(1 + kinds.all().size());
  }

  @Test
  void theSecondRunFindsNothingLeft() throws Exception {
    drafts.add(120, OLD, "old");
    finished(start(Map.of()));

    var again = finished(start(Map.of()));

    assertThat(again.state()).isEqualTo(JobState.COMPLETED);
    assertThat(step(again, "drafts").read()).isZero();
  }

  @Test
  void aRunAWeekLateEndsEverythingThatIsDueByThen() throws Exception {
    drafts.add(5, Duration.ofDays(85), "due next week");
    var nextWeek = Instant.now().plus(Duration.ofDays(7)).toString();

    finished(start(Map.of()));
    assertThat(drafts.left()).isEqualTo(5);
    finished(start(Map.of("as-of", nextWeek)));

    assertThat(drafts.left()).isZero();
  }

  @Test
  void afterAFailureTheRestartGoesOnBehindTheLastCommittedChunk() throws Exception {
    drafts.add(250, OLD, "old");
    drafts.change(150, "poison");

    var failed = finished(start(Map.of("draft-days", "30")));
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.failure()).contains("drafts: database error P0001");
    assertThat(drafts.left()).as("the first chunk of 100 is committed").isEqualTo(150);
    drafts.heal();
    var restarted = restarted(failed);

    assertThat(restarted.state()).isEqualTo(JobState.COMPLETED);
    assertThat(drafts.left()).isZero();
    assertThat(step(restarted, "drafts").read()).isEqualTo(150);
    assertThat(restarted.steps()).extracting(JobStep::step).doesNotContain("tokens");
    assertThat(restarted.parameters()).isEqualTo(failed.parameters());
    assertThat(restarted.restartOf()).isEqualTo(failed.id());
  }

  @Test
  void afterAFailureTheOtherKindsAreDeletedAllTheSame() throws Exception {
    drafts.add(1, OLD, "poison");

    var failed = finished(start(Map.of()));

    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.steps())
        .filteredOn(step -> !step.done())
        .extracting(JobStep::step)
        .containsExactly("drafts");
  }

  @Test
  void aSlowKindHoldsUpNoOther() throws Exception {
    drafts.add(1, OLD, "gate");

    try (var gate = closedGate()) {
      long run = start(Map.of());
      var steps =
          eventually(
              () -> as(() -> jobs.run(run)).steps(),
              seen -> seen.stream().filter(JobStep::done).count() == kinds.all().size() - 1);
      assertThat(steps)
          .filteredOn(step -> !step.done())
          .extracting(JobStep::step)
          .containsExactly("drafts");
      gate.open();
      assertThat(finished(run).state()).isEqualTo(JobState.COMPLETED);
    }
  }

  @Test
  void everyKindIsKeptAsLongAsASettingSays() throws Exception {
    var days =
        as(() -> jobs.job(JOB)).job().parameters().stream()
            .map(JobParameter::name)
            .filter(name -> !name.equals("as-of"));
    var settings =
        Arrays.stream(Setting.values())
            .map(Setting::key)
            .filter(key -> key.startsWith("handrail.retention."))
            .map(key -> key.substring("handrail.retention.".length()));
    var retentions = kinds.all().stream().map(ExpiringData::retention).distinct().toList();

    assertThat(days).containsExactlyInAnyOrderElementsOf(retentions);
    assertThat(settings).containsExactlyInAnyOrderElementsOf(retentions);
  }

  @Test
  void theDatabaseUnderstandsEveryDeclaration() throws Exception {
    var keys = Map.of("bigint", "-1", "uuid", UUID.randomUUID().toString(), "bytea", "\\x00");

    for (var kind : kinds.all()) {
      transactions.begin();
      try {
        rows.delete(kind, List.of(keys.get(kind.type())), Instant.now());
      } finally {
        transactions.rollback();
      }
    }
  }

  @Test
  void whatWasRestartedOnceOrHasSucceededIsNotRestarted() throws Exception {
    drafts.add(1, OLD, "poison");
    var failed = finished(start(Map.of()));
    drafts.heal();
    var restarted = restarted(failed);

    assertThatThrownBy(() -> as(() -> desk.restart(failed.id())))
        .hasMessageContaining("job.not-restartable");
    assertThatThrownBy(() -> as(() -> desk.restart(restarted.id())))
        .hasMessageContaining("job.not-restartable");
  }

  @Test
  void aStoppedRunEndsAfterItsChunkAndGoesOnWhenRestarted() throws Exception {
    drafts.add(250, OLD, "old");
    drafts.change(0, "gate");

    long run;
    try (var gate = closedGate()) {
      run = start(Map.of());
      eventually(
          () -> as(() -> jobs.run(run)).steps(),
          steps -> steps.stream().anyMatch(step -> step.step().equals("drafts")));
      as(() -> stop(run));
      assertThat(as(() -> jobs.run(run)).state()).isEqualTo(JobState.STOPPING);
      // the runtime has heard of it while the chunk still waits
      awaitExecution(run, "STOPPING");
      gate.open();
    }

    assertThat(finished(run).state()).isEqualTo(JobState.STOPPED);
    long left = drafts.left();
    assertThat(left).isPositive().isLessThanOrEqualTo(150);
    var restarted = finished(as(() -> desk.restart(run)));
    assertThat(restarted.state()).isEqualTo(JobState.COMPLETED);
    assertThat(step(restarted, "drafts").read()).isEqualTo(left);
    assertThat(drafts.left()).isZero();
  }

  @Test
  void ofTwoStartsAtOnceOneRuns() throws Exception {
    drafts.add(1, OLD, "gate");
    var threads = Executors.newFixedThreadPool(2);

    try (var gate = closedGate()) {
      Callable<String> starting = () -> refusalOf(() -> start(Map.of()));
      var outcomes =
          threads.invokeAll(List.of(starting, starting)).stream().map(this::outcome).toList();
      assertThat(outcomes).containsExactlyInAnyOrder("", "job.already-running");
      gate.open();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theRunOfASilentNodeIsAbandonedAndCanBeRestarted() throws Exception {
    drafts.add(250, OLD, "old");
    drafts.change(150, "poison");
    var died = finished(start(Map.of()));
    drafts.run(
        """
        update job_run set state = 'RUNNING', ended_at = null where id = %1$d;
        insert into job_lease values (%1$d, 'a node that died', now() - interval '5 minutes')
        """
            .formatted(died.id()));

    timer.abandonSilentFor(Duration.ofMinutes(1));
    assertThat(as(() -> jobs.run(died.id())).state()).isEqualTo(JobState.ABANDONED);
    drafts.heal();
    var restarted = restarted(died);

    assertThat(restarted.state()).isEqualTo(JobState.COMPLETED);
    assertThat(drafts.left()).isZero();
  }

  @Test
  void aChunkIsRefusedToANodeThatLostItsRun() throws Exception {
    var run = finished(start(Map.of()));

    assertThatThrownBy(() -> runs.hold(run.id())).hasMessageContaining("was taken from this node");
  }

  @Test
  void theNightsRunStartsOncePerDayHoweverLate() throws Exception {
    var now = Instant.now();
    nightly.startDue(now);
    long before = nightlyRuns();

    nightly.startDue(now.plus(Duration.ofDays(1)));
    awaitIdle();
    nightly.startDue(now.plus(Duration.ofDays(1)));
    assertThat(nightlyRuns()).isEqualTo(before + 1);
    nightly.startDue(now.plus(Duration.ofDays(8)));
    awaitIdle();
    assertThat(nightlyRuns()).isEqualTo(before + 2);
    assertThat(as(() -> jobs.job(JOB)).lastRun().orElseThrow().startedBy()).isEqualTo("schedule");
    drafts.run("update job_schedule set day = current_date");
  }

  @Test
  void parametersAreCheckedBeforeAnythingStarts() {
    assertThatThrownBy(() -> start(Map.of("draft-days", "soon")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("job.parameter.malformed");
    assertThatThrownBy(() -> start(Map.of("drafts", "1")))
        .hasMessageContaining("job.parameter.unknown");
    assertThatThrownBy(() -> as(() -> desk.start("make-coffee", Map.of())))
        .hasMessageContaining("job.unknown");
  }

  @Test
  void onlyAdministratorsReachTheDesk() {
    var nobody = Caller.anonymous();

    assertThatThrownBy(() -> callers.callAs(nobody, () -> desk.start(JOB, Map.of())))
        .hasMessageContaining("security.forbidden");
    assertThatThrownBy(() -> callers.callAs(nobody, () -> jobs.jobs()))
        .hasMessageContaining("security.forbidden");
  }

  @Test
  void everyOperationLeavesAnAuditRecord() throws Exception {
    var run = finished(start(Map.of()));

    assertThat(
            drafts.values(
                "select action from audit_record where object = 'job-run %d'".formatted(run.id()),
                String.class))
        .containsExactly("job-started");
  }

  private long start(Map<String, String> parameters) throws Exception {
    return start(JOB, parameters);
  }

  private Void stop(long run) {
    desk.stop(run);
    return null;
  }

  private long nightlyRuns() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select count(*) from job_run where job = :job and started_by = 'schedule'")
                .bind("job", JOB)
                .mapTo(Long.class)
                .one());
  }

  private void awaitIdle() throws Exception {
    as(() -> eventually(() -> jobs.job(JOB).lastRun().orElseThrow(), JobContainerTest::hasEnded));
  }

  private void awaitExecution(long run, String status) throws Exception {
    eventually(
        () ->
            drafts.value(
                """
                select batchstatus from jbatchexecutioninstancedata
                where jobexecid = (select execution_id from job_run where id = %d)
                """
                    .formatted(run),
                String.class),
        status::equals);
  }

  private static JobStep step(JobRun run, String name) {
    return run.steps().stream().filter(step -> step.step().equals(name)).findFirst().orElseThrow();
  }

  /** While it is closed, deleting a draft with the text {@code gate} waits. */
  private Gate closedGate() throws SQLException {
    return new Gate(dataSource.getConnection());
  }

  private record Gate(Connection connection) implements AutoCloseable {

    Gate {
      tell(connection, "select pg_advisory_lock(4711)");
    }

    void open() {
      tell(connection, "select pg_advisory_unlock_all()");
    }

    /** A connection goes back to the pool: its lock must not go with it. */
    @Override
    public void close() throws SQLException {
      open();
      connection.close();
    }

    private static void tell(Connection connection, String what) {
      try (var statement = connection.createStatement()) {
        statement.execute(what);
      } catch (SQLException failed) {
        throw new AssertionError(failed);
      }
    }
  }

  private static String refusalOf(Callable<?> work) throws Exception {
    try {
      work.call();
      return "";
    } catch (DomainException refused) {
      return refused.code().code();
    }
  }

  private String outcome(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
