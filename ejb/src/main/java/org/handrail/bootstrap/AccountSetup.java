package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.handrail.bootstrap.BootstrapDocument.AccountEntry;
import org.handrail.kernel.Sql;
import org.handrail.people.EmailAddress;
import org.handrail.security.Role;
import org.handrail.security.account.AccountService;
import org.handrail.security.account.CreateAccount;

/** Makes accounts, and gives those that are there the roles the document says. */
@ApplicationScoped
class AccountSetup {

  private static final String WHAT = "account";

  @Inject private AccountService accounts;
  @Inject private Known known;
  @Inject private Sql sql;

  void apply(Setup setup, Run run) {
    var document = setup.document();
    if (document.administrator() != null) {
      run.at(
          "administrator",
          () -> apply(setup, document.administrator(), Role.ADMIN, "administrator", run));
    }
    for (int i = 0; i < document.accounts().size(); i++) {
      var entry = document.accounts().get(i);
      var path = "accounts[%d]".formatted(i);
      run.at(path, () -> apply(setup, entry, Role.REQUESTER, path, run));
    }
  }

  private void apply(Setup setup, AccountEntry entry, Role usual, String path, Run run) {
    if (entry.password() != null && !setup.isOfThisMachine()) {
      throw setup.places().refusal(BootstrapError.SECRET_REFUSED, path + ".password", "password");
    }
    var there = known.account(run.needed(entry.key(), path, "email"));
    if (there.isPresent()) {
      change(there.get(), entry, run);
    } else {
      make(entry, usual, path, run);
    }
  }

  private void make(AccountEntry entry, Role usual, String path, Run run) {
    var command =
        new CreateAccount(
            entry.name(),
            new EmailAddress(run.needed(entry.email(), path, "email")),
            entry.login(),
            or(entry.roles(), EnumSet.of(usual)),
            or(entry.language(), "en"),
            or(entry.timeZone(), ZoneOffset.UTC));
    if (entry.password() == null) {
      accounts.create(command);
    } else {
      accounts.createWithPassword(command, entry.password());
    }
    run.made(WHAT, command.login());
  }

  private void change(long id, AccountEntry entry, Run run) {
    var there = roles(id);
    if (entry.roles() != null && !there.equals(entry.roles())) {
      accounts.changeRoles(id, version(id), entry.roles());
      run.changed(WHAT, entry.key(), List.of("roles"));
    }
  }

  private Set<Role> roles(long id) {
    return Set.copyOf(
        sql.query(
            handle ->
                handle
                    .createQuery("select role from account_role where account_id = :id")
                    .bind("id", id)
                    .mapTo(Role.class)
                    .list()));
  }

  private long version(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery("select version from account where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
  }
}
