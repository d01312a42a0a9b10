package org.handrail.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;

/**
 * Writes down who changed what, in the transaction of the change: no change without its record, no
 * record without its change.
 */
@ApplicationScoped
public class Audit {

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * @param object what it was done to, as {@code account 42}: kind and id
   * @param details what somebody will ask later; never a secret
   */
  public void record(AuditAction action, String object, Map<String, String> details) {
    var by = callers.current();
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_record (at, account_id, actor, action, object, details)
                    values (:at, :account, :actor, :action, :object, cast(:details as jsonb))
                    """)
                .bind("at", clock.instant())
                .bind("account", by.accountId())
                .bind("actor", by.name())
                .bind("action", action.stored())
                .bind("object", object)
                .bind("details", json(details))
                .execute());
  }

  private static String json(Map<String, String> details) {
    var object = Json.createObjectBuilder();
    details.forEach(object::add);
    return object.build().toString();
  }
}
