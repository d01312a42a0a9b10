package org.handrail.kernel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Work that only one node may do at a time: whoever holds the named lease does it. A lease runs out
 * by itself, so a node that died blocks the others for its remaining time only. Times are the
 * database's, so the nodes' clocks may differ.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Leases {

  /** Names this process among the nodes; a restarted node is another holder. */
  public static final String NODE = UUID.randomUUID().toString();

  @Inject private Sql sql;

  /** Takes or prolongs the lease; false while another node holds it. Commits at once. */
  public boolean acquire(String name, Duration length) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into lease (name, holder, until)
                        values (:name, :holder, clock_timestamp() + :seconds * interval '1 second')
                        on conflict (name) do update
                          set holder = excluded.holder, until = excluded.until
                          where lease.holder = excluded.holder or lease.until < clock_timestamp()
                        """)
                    .bind("name", name)
                    .bind("holder", NODE)
                    .bind("seconds", length.toSeconds())
                    .execute()
                == 1);
  }

  /** Gives the lease back before its time, if this node holds it. */
  public void release(String name) {
    sql.run(
        handle ->
            handle
                .createUpdate("delete from lease where name = :name and holder = :holder")
                .bind("name", name)
                .bind("holder", NODE)
                .execute());
  }
}
