package org.handrail.batch.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Node;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Internal;

/**
 * The rows of runs: claimed, kept alive, ended. Whether a node is silent is decided by the
 * database's clock, so the nodes' clocks may differ.
 */
@Stateless
@Internal(
    "job operations, the listeners of jobs and this node's timer call it, each for its own run")
public class JobRuns {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * Claims the job for this node.
   *
   * @param about what the run is about, or empty
   * @param restartOf the run to go on with, or null
   * @return empty while another run of the job about the same is active, or if {@code restartOf}
   *     was restarted
   */
  public Optional<Long> claim(
      String job, String about, Map<String, String> parameters, Long restartOf, Caller by) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with run as (
                      insert into job_run (job, about, restart_of, parameters, state, node,
                        account_id, started_by, started_at)
                      values (:job, :about, :restartOf, cast(:parameters as jsonb), 'RUNNING', :node,
                        :account, :by, :now)
                      on conflict do nothing
                      returning id, node
                    )
                    insert into job_lease (run_id, node, heartbeat_at)
                    select id, node, clock_timestamp() from run
                    returning run_id
                    """)
                .bind("job", job)
                .bind("about", about)
                .bind("restartOf", restartOf)
                .bind("parameters", ParameterJson.write(parameters))
                .bind("node", Node.ID)
                .bind("account", by.accountId())
                .bind("by", by.name())
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .findOne());
  }

  /** The batch runtime took it. */
  public void started(long runId, long executionId) {
    sql.run(
        handle ->
            handle
                .createUpdate("update job_run set execution_id = :execution where id = :id")
                .bind("execution", executionId)
                .bind("id", runId)
                .execute());
  }

  /** What the run was started with, by name. */
  public Map<String, String> parameters(long runId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select cast(parameters as text) from job_run where id = :id")
                .bind("id", runId)
                .mapTo(String.class)
                .map(ParameterJson::read)
                .one());
  }

  /** The execution that a restart goes on with; empty if the run died before it had one. */
  public Optional<Long> executionOf(long runId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select execution_id from job_run where id = :id")
                .bind("id", runId)
                .mapTo(Long.class)
                .findOne());
  }

  /** False if the run has ended, or was asked before. */
  public boolean requestStop(long runId) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into job_stop (run_id, requested_at)
                        select id, :now from job_run where id = :id and state = 'RUNNING'
                        on conflict do nothing
                        """)
                    .bind("now", clock.instant())
                    .bind("id", runId)
                    .execute()
                == 1);
  }

  /** Ends an active run; does nothing to an ended one. */
  public void end(long runId, JobState state) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    with ended as (
                      update job_run set state = :state, ended_at = :now
                      where id = :id and state = 'RUNNING' returning id
                    )
                    delete from job_lease where run_id in (select id from ended)
                    """)
                .bind("state", state)
                .bind("now", clock.instant())
                .bind("id", runId)
                .execute());
  }

  /**
   * Keeps the first reason; what follows from it is less telling. In a transaction of its own: the
   * one that failed is rolled back.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(long runId, String failure) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "update job_run set failure = :failure where id = :id and failure is null")
                .bind("failure", failure)
                .bind("id", runId)
                .execute());
  }

  /**
   * Locks the run's lease until the end of the transaction, so that nobody declares it abandoned
   * meanwhile. Chunks of several partitions hold it together, and this node keeps it alive beside
   * them.
   *
   * @throws IllegalStateException if it is not this node's any more: somebody else may be doing the
   *     work already
   */
  public void hold(long runId) {
    boolean held =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select 1 from job_lease where run_id = :id and node = :node for key share
                        """)
                    .bind("id", runId)
                    .bind("node", Node.ID)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
    if (!held) {
      throw new IllegalStateException("run " + runId + " was taken from this node");
    }
  }

  /** This node lives; runs in the middle of a chunk are locked and tell so by themselves. */
  public void beat() {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update job_lease set heartbeat_at = clock_timestamp() where run_id in (
                      select run_id from job_lease where node = :node for no key update skip locked)
                    """)
                .bind("node", Node.ID)
                .execute());
  }

  /** This node's active runs that the batch runtime has taken. */
  public List<OwnRun> own() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select r.id, r.execution_id, s.run_id is not null as stopping
                    from job_lease l
                      join job_run r on r.id = l.run_id
                      left join job_stop s on s.run_id = r.id
                    where l.node = :node and r.execution_id is not null
                    """)
                .bind("node", Node.ID)
                .mapTo(OwnRun.class)
                .list());
  }

  /** Ends what no node has kept alive for so long; tells which. */
  public List<Long> abandonSilentFor(Duration silence) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with silent as (
                      delete from job_lease where run_id in (
                        select run_id from job_lease
                        where heartbeat_at < clock_timestamp() - :seconds * interval '1 second'
                        for update skip locked)
                      returning run_id
                    )
                    update job_run set state = 'ABANDONED', ended_at = :now
                    where id in (select run_id from silent)
                    returning id
                    """)
                .bind("now", clock.instant())
                .bind("seconds", silence.toSeconds())
                .mapTo(Long.class)
                .list());
  }

  /** Who is at work on this node. */
  public record OwnRun(long id, long executionId, boolean stopping) {}
}
