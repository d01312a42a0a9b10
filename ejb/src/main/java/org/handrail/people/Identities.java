package org.handrail.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** The rows that say which person an identity belongs to. */
@ApplicationScoped
public class Identities {

  @Inject private Sql sql;

  /** A row by its kind and what all writings have in common. */
  record Owner(String kind, String normalised, long personId) {}

  /** The person it belongs to, whatever its writing. */
  Optional<Long> owner(Identity identity) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select person_id from contact_point
                    where kind = :kind and normalised = :normalised
                    """)
                .bind("kind", identity.kind())
                .bind("normalised", identity.normalised())
                .mapTo(Long.class)
                .findOne());
  }

  /** The people we know by these; by one query. Whom we do not know is not in it. */
  Map<Identity, Long> owners(Collection<Identity> identities) {
    var owners = new HashMap<Identity, Long>();
    if (!identities.isEmpty()) {
      var rows = rows(identities);
      for (var identity : identities) {
        rows.stream()
            .filter(row -> row.kind().equals(identity.kind()))
            .filter(row -> row.normalised().equals(identity.normalised()))
            .findFirst()
            .ifPresent(row -> owners.put(identity, row.personId()));
      }
    }
    return owners;
  }

  /** Becomes this person's, as their main one if it is their first of its kind. */
  void add(long personId, Identity identity) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_point (person_id, kind, address, normalised, main)
                    values (:person, :kind, :address, :normalised, not exists (
                      select 1 from contact_point
                      where person_id = :person and kind = :kind and main))
                    """)
                .bind("person", personId)
                .bind("kind", identity.kind())
                .bind("address", identity.value())
                .bind("normalised", identity.normalised())
                .execute());
  }

  /** It was shown that its owner controls it; the first time counts. */
  void verified(Identity identity, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update contact_point set verified_at = :now
                    where kind = :kind and normalised = :normalised and verified_at is null
                    """)
                .bind("kind", identity.kind())
                .bind("normalised", identity.normalised())
                .bind("now", now)
                .execute());
  }

  /**
   * Holds these until the end of the transaction, always in the same order: anyone who gives an
   * identity to a person does so, and two who do it at the same instant do it one after the other.
   */
  public void lock(Collection<Identity> identities) {
    identities.stream()
        .map(identity -> identity.kind() + " " + identity.normalised())
        .sorted()
        .forEach(this::lock);
  }

  private void lock(String key) {
    sql.run(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .bind("key", key)
                .mapTo(String.class)
                .one());
  }

  private List<Owner> rows(Collection<Identity> identities) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, normalised, person_id from contact_point
                    where (kind, normalised) in (select * from unnest(:kinds, :normalised))
                    """)
                .bindArray("kinds", String.class, identities.stream().map(Identity::kind).toList())
                .bindArray(
                    "normalised",
                    String.class,
                    identities.stream().map(Identity::normalised).toList())
                .mapTo(Owner.class)
                .list());
  }
}
