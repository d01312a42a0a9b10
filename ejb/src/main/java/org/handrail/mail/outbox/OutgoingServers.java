package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Sql;

/**
 * Servers by which mails leave, and which of them are left alone for a while because they could not
 * be reached. All nodes see the same pauses; they delay the mails of that server and no others.
 */
@ApplicationScoped
class OutgoingServers {

  /** The server of a mail {@code o}: of its mailbox, or empty for the one of the configuration. */
  static final String OF_MAIL =
      """
      coalesce((select coalesce(b.smtp_user, '') || '@' || b.smtp_host || ':' || b.smtp_port
                from mailbox b where b.id = o.mailbox_id), '')
      """;

  private static final int FIRST_PAUSE_SECONDS = 5;
  private static final int LONGEST_PAUSE_SECONDS = 60;

  @Inject private Sql sql;

  /**
   * Those for which mails are due, and that are not left alone; longest waiting first.
   *
   * @param failing those that could not be reached when last asked, or all others
   */
  List<String> due(boolean failing, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select waiting.server
                    from (select %s as server, min(o.due_at) as since from outbox_mail o
                          where o.state = 'QUEUED' and o.due_at <= :now group by 1) waiting
                      left join outgoing_server s on s.server = waiting.server
                    where (s.due_at is null or s.due_at <= :now)
                      and (s.server is not null) = :failing
                    order by waiting.since
                    """
                        .formatted(OF_MAIL))
                .bind("failing", failing)
                .bind("now", now)
                .mapTo(String.class)
                .list());
  }

  /**
   * It could not be reached: the longer this lasts, the longer it is left alone, up to a minute.
   */
  void unreachable(String server, String problem, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outgoing_server as s (server, failures, due_at, problem)
                    values (:server, 1, cast(:now as timestamptz) + :first * interval '1 second', :problem)
                    on conflict (server) do update set
                      failures = s.failures + 1, problem = :problem,
                      due_at = cast(:now as timestamptz) + least(:longest, :first * 2 ^ least(s.failures, 10))
                                      * interval '1 second'
                    """)
                .bind("server", server)
                .bind("problem", problem)
                .bind("first", FIRST_PAUSE_SECONDS)
                .bind("longest", LONGEST_PAUSE_SECONDS)
                .bind("now", now)
                .execute());
  }

  void reached(String server) {
    sql.run(handle -> handle.execute("delete from outgoing_server where server = ?", server));
  }

  /** Someone wants this mail sent now, whatever its server did lately. */
  void tryAgain(long mailId) {
    sql.run(
        handle ->
            handle.execute(
                """
                delete from outgoing_server
                where server = (select %s from outbox_mail o where o.id = ?)
                """
                    .formatted(OF_MAIL),
                mailId));
  }
}
