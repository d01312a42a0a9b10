package org.handrail.sla.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;

/** The rows of previews: how far each has come, and what it found. */
@ApplicationScoped
class Previews {

  /** Nobody decides by them any more; one that is asked for again is computed again. */
  @Produces
  static final ExpiringData OLD =
      ExpiringData.of(
          "sla-previews",
          "sla-review-days",
          "sla_preview",
          "draft_id",
          "bigint",
          "as_of < :before");

  @Inject private Sql sql;

  /**
   * Where to go on: behind this ticket. A preview as of another instant begins again and forgets
   * what was found before.
   */
  long begin(long draftId, Instant asOf) {
    return sql.query(
        handle -> {
          handle
              .createUpdate("delete from sla_preview where draft_id = :draft and as_of <> :asOf")
              .bind("draft", draftId)
              .bind("asOf", asOf)
              .execute();
          return handle
              .createQuery(
                  """
                  insert into sla_preview (draft_id, as_of) values (:draft, :asOf)
                  on conflict (draft_id) do update set as_of = excluded.as_of
                  returning position
                  """)
              .bind("draft", draftId)
              .bind("asOf", asOf)
              .mapTo(Long.class)
              .one();
        });
  }

  Instant asOf(long draftId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select as_of from sla_preview where draft_id = :draft")
                .bind("draft", draftId)
                .mapTo(Instant.class)
                .one());
  }

  /** Counts some tickets, unless they were counted before; false if they were. */
  boolean count(long draftId, List<Long> tickets, Collection<TicketEffects> effects) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        update sla_preview set position = :last, tickets = tickets + :tickets,
                          affected = affected + :affected, earlier = earlier + :earlier,
                          later = later + :later, breaching = breaching + :breaching
                        where draft_id = :draft and position < :first
                        """)
                    .bind("draft", draftId)
                    .bind("first", tickets.get(0))
                    .bind("last", tickets.get(tickets.size() - 1))
                    .bind("tickets", tickets.size())
                    .bind("affected", effects.stream().filter(TicketEffects::any).count())
                    .bind(
                        "earlier",
                        effects.stream().mapToLong(each -> each.count(Move.EARLIER)).sum())
                    .bind("later", effects.stream().mapToLong(each -> each.count(Move.LATER)).sum())
                    .bind("breaching", effects.stream().mapToLong(TicketEffects::breaching).sum())
                    .execute()
                == 1);
  }

  void add(long draftId, Collection<TicketEffects> effects) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into sla_draft_effect (draft_id, ticket_id, kind, cycle, move, old_policy,
                    new_policy, old_due, new_due, old_left_ms, new_left_ms, breaches, impact)
                  values (:draft, :ticket, :kind, :cycle, :move, :oldPolicy, :newPolicy, :oldDue,
                    :newDue, :oldLeft, :newLeft, :breaches, :impact)
                  """);
          for (var ticket : effects) {
            for (var effect : ticket.ofClocks()) {
              batch
                  .bind("draft", draftId)
                  .bind("ticket", ticket.ticketId())
                  .bind("kind", effect.kind())
                  .bind("cycle", effect.cycle())
                  .bind("move", effect.move())
                  .bind("oldPolicy", effect.before().policy())
                  .bind("newPolicy", effect.after().policy())
                  .bind("oldDue", effect.before().due())
                  .bind("newDue", effect.after().due())
                  .bind("oldLeft", millis(effect.before().left()))
                  .bind("newLeft", millis(effect.after().left()))
                  .bind("breaches", effect.breaches())
                  .bind("impact", effect.impact())
                  .add();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  private static Long millis(Duration left) {
    return left == null ? null : left.toMillis();
  }
}
