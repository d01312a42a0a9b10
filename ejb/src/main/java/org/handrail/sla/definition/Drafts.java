package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;

/** The rows of drafts and of the versions they become. */
@ApplicationScoped
public class Drafts {

  private static final String DRAFT =
      """
      select id, base_id, subject, state, version_id, made_by, made_at from sla_draft
      where id = :id
      """;

  @Inject private Sql sql;
  @Inject private StoredDefinitions stored;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * @throws DomainException {@code sla.draft.unknown}
   */
  public Draft get(long id) {
    return known(id, find(DRAFT, id));
  }

  /**
   * The SLA definition as it would be.
   *
   * @throws DomainException {@code sla.draft.unknown}
   */
  public SlaDefinition definition(long id) {
    var found =
        sql.query(
            handle ->
                handle
                    .createQuery("select definition from sla_draft where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne());
    return stored.read(known(id, found));
  }

  /**
   * The draft, for who decides about it and for nobody else at the same time.
   *
   * @throws DomainException {@code sla.draft.unknown}, {@code sla.draft.decided}
   */
  Draft undecided(long id) {
    var draft = known(id, find(DRAFT + "for update", id));
    if (!draft.isUndecided()) {
      throw new DomainException(DefinitionError.DRAFT_DECIDED);
    }
    return draft;
  }

  long add(DefinitionVersion base, String subject, SlaDefinition definition) {
    var by = callers.current();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into sla_draft (base_id, subject, definition, account_id, made_by, made_at)
                    values (:base, :subject, cast(:definition as jsonb), :account, :by, :now)
                    returning id
                    """)
                .bind("base", base.id())
                .bind("subject", subject)
                .bind("definition", stored.write(definition))
                .bind("account", by.accountId())
                .bind("by", by.name())
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
  }

  /** Makes the draft's SLA definition the next version; tells its id. */
  long publish(long draft, Scope scope) {
    var by = callers.current();
    var now = clock.instant();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with version as (
                      insert into sla_definition (valid_from, applied_at, definition, account_id, made_by)
                      select cast(:now as timestamptz), cast(:appliedAt as timestamptz), definition, :account, :by
                      from sla_draft where id = :draft
                      returning id
                    )
                    update sla_draft set state = 'PUBLISHED', version_id = version.id
                    from version where sla_draft.id = :draft
                    returning version_id
                    """)
                .bind("now", now)
                .bind("appliedAt", scope == Scope.ALL_OPEN ? now : null)
                .bind("account", by.accountId())
                .bind("by", by.name())
                .bind("draft", draft)
                .mapTo(Long.class)
                .one());
  }

  void discard(long draft) {
    sql.run(
        handle ->
            handle
                .createUpdate("update sla_draft set state = 'DISCARDED' where id = :id")
                .bind("id", draft)
                .execute());
  }

  /** False if the version had been applied before. */
  boolean apply(long version) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        update sla_definition set applied_at = :now
                        where id = :id and applied_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("id", version)
                    .execute()
                == 1);
  }

  /**
   * One decides about the SLA definition at a time, until the end of the transaction, and nobody
   * writes down what was computed with it meanwhile; it is read as ever. The instant from which a
   * version is valid is to be taken after this.
   *
   * @see DefinitionVersions#hold
   */
  void lockDefinition() {
    sql.run(handle -> handle.execute("lock table sla_definition in exclusive mode"));
  }

  long newPolicyId() {
    return sql.query(
        handle ->
            handle.createQuery("select nextval('sla_policy_id_seq')").mapTo(Long.class).one());
  }

  private Optional<Draft> find(String query, long id) {
    return sql.query(
        handle -> handle.createQuery(query).bind("id", id).mapTo(Draft.class).findOne());
  }

  private static <T> T known(long id, Optional<T> found) {
    return found.orElseThrow(
        () -> new DomainException(DefinitionError.UNKNOWN_DRAFT, Map.of("id", id)));
  }
}
