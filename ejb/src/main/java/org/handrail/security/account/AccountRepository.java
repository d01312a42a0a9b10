package org.handrail.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Sql;
import org.handrail.security.SecurityError;

/** Loads and stores accounts, for the services of this package only. */
@ApplicationScoped
class AccountRepository {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Sql sql;

  /**
   * The account, locked until the end of the transaction.
   *
   * @throws DomainException {@code security.not-found}
   */
  Account get(long accountId) {
    return Optional.ofNullable(em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND));
  }

  /**
   * As {@link #get(long)}, for somebody who has seen {@code version} of it.
   *
   * @throws DomainException {@code changed-meanwhile} if that is not the newest
   */
  Account get(long accountId, long version) {
    var account = get(accountId);
    if (account.version() != version) {
      throw new DomainException(KernelError.CHANGED_MEANWHILE);
    }
    return account;
  }

  /** The account of this person, locked until the end of the transaction, if they have one. */
  Optional<Account> ofPerson(long personId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select id from account where person_id = :person")
                    .bind("person", personId)
                    .mapTo(Long.class)
                    .findOne())
        .map(this::get);
  }

  /**
   * Stores a new account.
   *
   * @throws DomainException {@code security.account.login-taken}, {@code
   *     security.account.person-has-account}
   */
  void add(Account account) {
    lock("account:" + account.login().toLowerCase(Locale.ROOT));
    lock("account-of:" + account.person().id());
    if (exists("lower(login) = lower(:value)", account.login())) {
      throw new DomainException(SecurityError.LOGIN_TAKEN);
    }
    if (exists("person_id = :value", account.person().id())) {
      throw new DomainException(SecurityError.PERSON_HAS_ACCOUNT);
    }
    em.persist(account);
    em.flush();
  }

  boolean isEmpty() {
    return !exists("true or id = :value", 0L);
  }

  /** Of several who ask whether they are the first or the last, one asks after the other. */
  void lockAdministration() {
    lock("administrators");
  }

  boolean hasOtherActiveAdmin(long accountId) {
    return exists(
        """
        active and id <> :value
          and exists (select 1 from account_role r where r.account_id = id and r.role = 'ADMIN')
        """,
        accountId);
  }

  private boolean exists(String condition, Object value) {
    return sql.query(
        handle ->
            handle
                .createQuery("select exists (select 1 from account where %s)".formatted(condition))
                .bind("value", value)
                .mapTo(Boolean.class)
                .one());
  }

  private void lock(String name) {
    sql.run(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .bind("name", name)
                .mapTo(String.class)
                .one());
  }
}
