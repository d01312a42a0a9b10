package org.handrail.operation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.work.QueueStates;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** What administrators decide about items of background work that failed. */
@Stateless
@Requires(Role.ADMIN)
public class WorkService {

  @Inject private WorkFailures failures;
  @Inject private QueueStates states;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Lets the item be tried again by the next run of its queue, with all its attempts before it.
   *
   * @throws DomainException {@code operation.item.unknown} if it is not among the failed
   */
  public void retry(String queue, long item) {
    require(failures.retry(queue, item), queue, item);
    decided(AuditAction.BACKGROUND_WORK_RETRIED, queue, item);
  }

  /**
   * The item is not tried again unless somebody asks for it, and is no longer counted as given up.
   *
   * @throws DomainException {@code operation.item.unknown} if it is not among the failed, or was
   *     dropped before
   */
  public void drop(String queue, long item) {
    require(failures.drop(queue, item, clock.instant()), queue, item);
    decided(AuditAction.BACKGROUND_WORK_DROPPED, queue, item);
  }

  private void decided(AuditAction action, String queue, long item) {
    states.refresh();
    audit.record(action, "work " + item, Map.of("queue", queue));
  }

  private static void require(boolean known, String queue, long item) {
    if (!known) {
      throw new DomainException(
          OperationError.UNKNOWN_ITEM, Map.of("queue", queue, "item", String.valueOf(item)));
    }
  }
}
