package org.handrail.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.people.EmailAddress;
import org.handrail.people.Profiles;
import org.handrail.security.account.AccountFilter;
import org.handrail.security.account.AccountQueries;
import org.handrail.security.account.AccountRow;
import org.handrail.security.account.AccountService;
import org.handrail.security.account.AccountSort;
import org.handrail.security.account.AccountTokens;
import org.handrail.security.account.CreateAccount;
import org.handrail.security.account.FirstAdmin;
import org.handrail.security.account.NewAdministrator;
import org.handrail.security.account.OwnPassword;
import org.handrail.security.account.PasswordReset;
import org.handrail.security.audit.AuditFilter;
import org.handrail.security.audit.AuditQueries;
import org.handrail.security.audit.AuditRow;
import org.handrail.security.signin.SignIn;
import org.handrail.security.signin.SignedIn;
import org.handrail.security.token.ApiTokens;
import org.handrail.security.token.PersonalTokens;
import org.handrail.security.token.Secret;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts from the first administrator on, in the server and on a real database. */
class AccountsIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final String GOOD = "correct horse battery staple";
  private static final String BETTER = "дощ на підвіконні";
  private static final String OFFICE = "192.0.2.7";

  @Inject private FirstAdmin firstAdmin;
  @Inject private SignIn signIn;
  @Inject private OwnPassword ownPassword;
  @Inject private PasswordReset passwordReset;
  @Inject private AccountService accounts;
  @Inject private AccountQueries accountQueries;
  @Inject private AuditQueries auditQueries;
  @Inject private ActiveAccounts activeAccounts;
  @Inject private PersonalTokens personalTokens;
  @Inject private ApiTokens apiTokens;
  @Inject private AccountTokens accountTokens;
  @Inject private Profiles profiles;
  @Inject private InstallationFixture installation;
  @Inject private MailedLinksFixture mailedLinks;
  @Inject private OutboxQueries outbox;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @BeforeEach
  void anInstallationWithoutAccounts() {
    installation.emptyOfPeople();
    mailedLinks.clear();
  }

  @Test
  void thePrintedLinkCreatesTheFirstAdministratorOnce() throws Exception {
    var link = printedLink();
    assertThat(firstAdmin.isOpen(link)).isTrue();

    firstAdmin.create(link, anna());

    assertThat(firstAdmin.isOpen(link)).isFalse();
    assertThatThrownBy(() -> firstAdmin.create(link, anna())).hasMessage("security.link.invalid");
    var admin = caller(signIn("anna@example.com", GOOD));
    assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.REQUESTER);
    assertThat(audit()).extracting(AuditRow::action).contains("first-admin-created");
  }

  @Test
  void aLinkPrintedBeforeAnAccountExistedIsWorthNothingAfterwards() {
    var used = printedLink();
    var left = printedLink();

    firstAdmin.create(used, anna());

    assertThat(firstAdmin.isOpen(left)).isFalse();
    assertThatThrownBy(() -> firstAdmin.create(left, anna())).hasMessage("security.link.invalid");
  }

  @Test
  void aBadFirstPasswordLeavesTheLinkWorking() {
    var link = printedLink();
    var lazy =
        new NewAdministrator(
            "Anna", new EmailAddress("anna@example.com"), "Password2026!", "uk", KYIV);

    assertThatThrownBy(() -> firstAdmin.create(link, lazy))
        .hasMessageStartingWith("security.password.too-common");

    assertThat(firstAdmin.isOpen(link)).isTrue();
  }

  @Test
  void unknownNamesWrongPasswordsAndDeactivatedAccountsAreRefusedAlike() throws Exception {
    var bohdan = invitedAgent("bohdan");
    asAdmin(() -> accounts.deactivate(bohdan, version(bohdan)));

    for (var name : List.of("anna@example.com", "nobody@example.com", "bohdan", "", "account 1")) {
      assertThatThrownBy(() -> signIn(name, "wrong"))
          .as(name)
          .hasMessage("security.sign-in.refused");
    }
    assertThatThrownBy(() -> signIn("bohdan", GOOD)).hasMessage("security.sign-in.refused");
  }

  @Test
  void theStoredHashIsNoPassword() throws Exception {
    invitedAgent("bohdan");
    var hash = value("select password_hash from account where login = 'bohdan'", String.class);

    assertThat(hash).startsWith("PBKDF2WithHmacSHA512:2048:");
    assertThatThrownBy(() -> signIn("bohdan", hash)).hasMessage("security.sign-in.refused");
  }

  @Test
  void aHashWithFewerRoundsIsMadeAnewWhenItsOwnerSignsIn() throws Exception {
    invitedAgent("bohdan");
    run(
        """
        update account set password_hash =
          'PBKDF2WithHmacSHA256:1024:%s'
        where login = 'bohdan'
        """
            .formatted(OldHashFixture.of(GOOD, 1024)));

    signIn("bohdan", GOOD);

    assertThat(value("select password_hash from account where login = 'bohdan'", String.class))
        .startsWith("PBKDF2WithHmacSHA512:2048:");
    assertThatCode(() -> signIn("bohdan", GOOD)).doesNotThrowAnyException();
  }

  @Test
  void wrongPasswordsSlowKnownAndUnknownNamesAlike() throws Exception {
    invitedAgent("bohdan");

    for (var name : List.of("bohdan", "nobody")) {
      for (int failure = 1; failure <= 5; failure++) {
        assertThatThrownBy(() -> signIn(name, "wrong")).hasMessage("security.sign-in.refused");
      }
      assertThatThrownBy(() -> signIn(name, GOOD))
          .as(name)
          .hasMessageStartingWith("security.sign-in.wait");
    }
  }

  @Test
  void aStrangerWhoGuessesDoesNotSlowTheOwnersBrowser() throws Exception {
    invitedAgent("bohdan");
    var browser = signIn("bohdan", GOOD).newDevice().orElseThrow().value();
    for (int failure = 1; failure <= 5; failure++) {
      refused("bohdan", "wrong");
    }

    assertThatThrownBy(() -> signIn("bohdan", GOOD))
        .hasMessageStartingWith("security.sign-in.wait");
    assertThat(signIn.attempt("bohdan", GOOD, OFFICE, browser).newDevice()).isEmpty();
  }

  @Test
  void oneBrowserIsNotKnownForAnotherAccount() throws Exception {
    invitedAgent("bohdan");
    invitedAgent("olena");
    var browser = signIn("bohdan", GOOD).newDevice().orElseThrow().value();
    for (int failure = 1; failure <= 5; failure++) {
      refused("olena", "wrong");
    }

    assertThatThrownBy(() -> signIn.attempt("olena", GOOD, OFFICE, browser))
        .hasMessageStartingWith("security.sign-in.wait");
  }

  @Test
  void anAdministratorSparesTheOwnerTheWait() throws Exception {
    var bohdan = invitedAgent("bohdan");
    for (int failure = 1; failure <= 5; failure++) {
      refused("bohdan", "wrong");
    }
    assertThat(account(bohdan).failedAttempts()).isEqualTo(5);

    asAdmin(() -> accounts.unlock(bohdan));

    assertThatCode(() -> signIn("bohdan", GOOD)).doesNotThrowAnyException();
  }

  @Test
  void aForgottenPasswordIsSetByALinkThatWorksOnce() throws Exception {
    invitedAgent("bohdan");
    var before = signIn("bohdan", GOOD);

    var link = resetLink("Bohdan@Example.com");
    passwordReset.set(link, BETTER);

    assertThat(isSignedIn(before)).isFalse();
    assertThatThrownBy(() -> signIn("bohdan", GOOD)).hasMessage("security.sign-in.refused");
    assertThatCode(() -> signIn("bohdan", BETTER)).doesNotThrowAnyException();
    assertThat(passwordReset.isValid(link)).isFalse();
    assertThatThrownBy(() -> passwordReset.set(link, GOOD)).hasMessage("security.link.invalid");
    assertThat(audit()).extracting(AuditRow::action).contains("password-reset");
  }

  @Test
  void theLinksOfInvitationAndResetGoOutByMailAndAreNotReadInTheOutbox() throws Exception {
    invitedAgent("bohdan");
    var links = List.of(mailedLinks.lastInvitation(), resetLink("bohdan"));

    for (var link : links) {
      var mail = mailWith("/reset.xhtml?token=" + link);
      assertThat(asAdminGet(() -> outbox.details(mail)).text())
          .contains("/reset.xhtml?token=…")
          .doesNotContain(link);
    }
  }

  @Test
  void anExpiredLinkAndABlankOneSetNothing() throws Exception {
    invitedAgent("bohdan");
    var link = resetLink("bohdan");
    run("update security_token set expires_at = now() - interval '1 second'");

    for (var token : new String[] {link, "", null}) {
      assertThat(passwordReset.isValid(token)).isFalse();
      assertThatThrownBy(() -> passwordReset.set(token, BETTER))
          .hasMessage("security.link.invalid");
    }
  }

  @Test
  void whoAsksAgainAtOnceGetsNoSecondMail() throws Exception {
    invitedAgent("bohdan");
    invitedAgent("olena");
    var link = resetLink("bohdan");

    passwordReset.request("bohdan");
    passwordReset.request("nobody@example.com");
    var next = resetLink("olena");

    assertThat(passwordReset.isValid(link)).as("the first mail's link still works").isTrue();
    assertThat(passwordReset.isValid(next)).isTrue();
    assertThat(mailedLinks.resets()).isEmpty();
  }

  @Test
  void changingThePasswordNeedsTheOldOneAndEndsAllOtherSessions() throws Exception {
    invitedAgent("bohdan");
    var elsewhere = signIn("bohdan", GOOD);
    var bohdan = caller(elsewhere);

    assertThatThrownBy(() -> callers.callAs(bohdan, () -> ownPassword.change("wrong", BETTER)))
        .hasMessage("security.password.wrong");
    var stamp = callers.callAs(bohdan, () -> ownPassword.change(GOOD, BETTER));

    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(stampOf(bohdan)).contains(stamp);
    assertThatCode(() -> signIn("bohdan", BETTER)).doesNotThrowAnyException();
  }

  @Test
  void otherRolesAndDeactivationEndSessionsAtOnce() throws Exception {
    var bohdan = invitedAgent("bohdan");
    var first = signIn("bohdan", GOOD);

    asAdmin(() -> accounts.changeRoles(bohdan, version(bohdan), Set.of(Role.LEAD)));
    assertThat(isSignedIn(first)).isFalse();

    var second = signIn("bohdan", GOOD);
    assertThat(caller(second).roles()).contains(Role.LEAD, Role.AGENT);
    asAdmin(() -> accounts.deactivate(bohdan, version(bohdan)));
    assertThat(isSignedIn(second)).isFalse();

    asAdmin(() -> accounts.reactivate(bohdan, version(bohdan)));
    assertThat(isSignedIn(second)).as("an old session does not come back").isFalse();
    assertThatCode(() -> signIn("bohdan", GOOD)).doesNotThrowAnyException();
  }

  @Test
  void theLastActiveAdministratorStays() throws Exception {
    firstAdmin.create(printedLink(), anna());
    long anna = account("anna@example.com");

    assertThatThrownBy(() -> asAdmin(() -> accounts.deactivate(anna, version(anna))))
        .hasMessage("security.account.last-admin");
    assertThatThrownBy(
            () -> asAdmin(() -> accounts.changeRoles(anna, version(anna), Set.of(Role.AGENT))))
        .hasMessage("security.account.last-admin");
  }

  @Test
  void whoSawAnOlderStateOfAnAccountIsTold() throws Exception {
    var bohdan = invitedAgent("bohdan");
    long seen = version(bohdan);
    asAdmin(() -> accounts.changeRoles(bohdan, seen, Set.of(Role.LEAD)));

    assertThatThrownBy(() -> asAdmin(() -> accounts.deactivate(bohdan, seen)))
        .hasMessage("changed-meanwhile");
  }

  @Test
  void aLoginAndAPersonHaveOneAccount() throws Exception {
    invitedAgent("bohdan");

    assertThatThrownBy(() -> asAdmin(() -> create("BOHDAN", "other@example.com")))
        .hasMessage("security.account.login-taken");
    assertThatThrownBy(() -> asAdmin(() -> create("other", "bohdan@example.com")))
        .hasMessage("security.account.person-has-account");
  }

  @Test
  void whoIsNoAdministratorPassesNoneOfTheirDoors() throws Exception {
    var bohdan = invitedAgent("bohdan");
    var agent = caller(signIn("bohdan", GOOD));

    List<ThrowingCallable> doors =
        List.of(
            () -> callers.runAs(agent, () -> accounts.unlock(bohdan)),
            () -> callers.runAs(agent, () -> accountQueries.find(bohdan)),
            () -> callers.runAs(agent, () -> auditPage()),
            () -> callers.runAs(Caller.anonymous(), () -> accounts.inviteAgain(bohdan)));

    for (var door : doors) {
      assertThatThrownBy(door).hasMessageStartingWith("security.forbidden");
    }
  }

  @Test
  void theListIsPagedSortedAndSearched() throws Exception {
    for (var login : List.of("bohdan", "olena", "taras", "yaryna")) {
      asAdmin(() -> create(login, login + "@example.com"));
    }

    var first = accountPage(new AccountFilter("EXAMPLE", null, true), Optional.empty());
    var second = accountPage(new AccountFilter("EXAMPLE", null, true), Optional.of(first));

    assertThat(first.rows()).extracting("login").containsExactly("yaryna", "taras", "olena");
    assertThat(second.rows()).extracting("login").containsExactly("bohdan");
    assertThat(accountPage(new AccountFilter("100%", null, null), Optional.empty()).rows())
        .isEmpty();
    assertThat(accountPage(new AccountFilter(null, Role.ADMIN, null), Optional.empty()).rows())
        .isEmpty();
  }

  @Test
  void aPersonalTokenActsForItsOwnerUntilItIsRevokedOrTheAccountIs() throws Exception {
    var bohdan = invitedAgent("bohdan");
    var owner = caller(signIn("bohdan", GOOD));
    var kept = token(owner, "laptop");
    var revoked = token(owner, "old script");

    assertThat(actsFor(owner, kept)).isTrue();
    callers.runAs(owner, () -> personalTokens.revoke(idOf(owner, "old script")));
    assertThat(apiTokens.caller(revoked.value())).isEmpty();
    assertThat(apiTokens.caller("")).isEmpty();
    asAdmin(() -> accounts.deactivate(bohdan, version(bohdan)));
    assertThat(apiTokens.caller(kept.value())).isEmpty();
    asAdmin(() -> accounts.reactivate(bohdan, version(bohdan)));
    assertThat(apiTokens.caller(kept.value())).as("gone for good").isEmpty();
  }

  /** Anyone who knew the password may have made tokens: they end with it. */
  @Test
  void personalTokensEndWithThePassword() throws Exception {
    invitedAgent("bohdan");
    var owner = caller(signIn("bohdan", GOOD));
    var used = token(owner, "laptop");
    assertThat(actsFor(owner, used)).isTrue();

    callers.runAs(owner, () -> ownPassword.change(GOOD, BETTER));
    assertThat(apiTokens.caller(used.value())).isEmpty();
    var later = token(owner, "laptop");
    passwordReset.set(resetLink("bohdan"), GOOD);

    assertThat(apiTokens.caller(later.value())).isEmpty();
    assertThat(
            value(
                "select details ->> 'tokensRevoked' from audit_record where action = 'password-reset' order by id desc limit 1",
                String.class))
        .isEqualTo("1");
  }

  @Test
  void aTokenMakesNoneThatGoesFurtherOrLivesLonger() throws Exception {
    invitedAgent("bohdan");
    var owner = caller(signIn("bohdan", GOOD));
    var byToken = apiTokens.caller(token(owner, "laptop").value()).orElseThrow();

    callers.runAs(
        byToken, () -> personalTokens.create("less", TokenScope.READ, Duration.ofDays(1)));
    assertThatThrownBy(
            () ->
                callers.runAs(
                    byToken,
                    () -> personalTokens.create("more", TokenScope.ADMIN, Duration.ofDays(1))))
        .hasMessageStartingWith("security.token.wider");
    assertThatThrownBy(
            () ->
                callers.runAs(
                    byToken,
                    () -> personalTokens.create("longer", TokenScope.READ, Duration.ofDays(31))))
        .hasMessage("security.token.outlives");
  }

  /** A door for administrators alone asks for the scope beside the role. */
  @Test
  void aTokenOfAnAdministratorAdministersOnlyWithTheScopeForIt() throws Exception {
    var bohdan = invitedAgent("bohdan");
    asAdmin(() -> accounts.changeRoles(bohdan, version(bohdan), Set.of(Role.ADMIN)));
    var owner = activeAccounts.find(bohdan).orElseThrow().caller();

    for (var scope : TokenScope.values()) {
      var made = callers.callAs(owner, () -> personalTokens.create("x", scope, Duration.ofDays(1)));
      var byToken = apiTokens.caller(made.value()).orElseThrow();
      Callable<Object> administering =
          () -> callers.callAs(byToken, () -> accountTokens.of(bohdan));
      if (scope == TokenScope.ADMIN) {
        assertThat((List<?>) administering.call()).hasSize(3);
      } else {
        assertThatThrownBy(administering::call).hasMessage("security.token.scope {needed=ADMIN}");
      }
    }
  }

  @Test
  void administratorsSeeAndRevokeEverybodysTokens() throws Exception {
    var bohdan = invitedAgent("bohdan");
    var token = token(caller(signIn("bohdan", GOOD)), "Laptop");

    asAdmin(
        () -> {
          var seen = accountTokens.page("LAPT", Optional.empty(), 10).rows();
          assertThat(seen)
              .extracting("login", "scope")
              .containsExactly(tuple("bohdan", TokenScope.WRITE));
          assertThat(accountTokens.count("bohdan")).isEqualTo(1);
          accountTokens.revoke(accountTokens.of(bohdan).get(0).id());
        });

    assertThat(apiTokens.caller(token.value())).isEmpty();
    assertThat(
            value(
                "select count(*) from audit_record where action = 'token-revoked' and details ->> 'account' = '%d'"
                    .formatted(bohdan),
                Long.class))
        .isEqualTo(1);
  }

  @Test
  void nobodyRevokesAnotherOnesToken() throws Exception {
    invitedAgent("bohdan");
    invitedAgent("olena");
    var bohdan = caller(signIn("bohdan", GOOD));
    var olena = caller(signIn("olena", GOOD));
    token(bohdan, "laptop");
    long id = idOf(bohdan, "laptop");

    assertThatThrownBy(() -> callers.runAs(olena, () -> personalTokens.revoke(id)))
        .hasMessage("security.not-found");
  }

  @Test
  void tokensAreStoredAsHashesOnly() throws Exception {
    invitedAgent("bohdan");
    var token = token(caller(signIn("bohdan", GOOD)), "laptop");

    assertThat(
            value(
                "select count(*) from security_token t where t::text like '%"
                    + token.value()
                    + "%'",
                Long.class))
        .isZero();
  }

  @Test
  void theAuditTrailCannotBeEdited() throws Exception {
    invitedAgent("bohdan");

    assertThatThrownBy(() -> run("update audit_record set actor = 'nobody'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> run("delete from audit_record")).hasMessageContaining("append-only");
  }

  @Test
  void oneChangesOnesOwnProfile() throws Exception {
    invitedAgent("bohdan");
    var before = signIn("bohdan", GOOD);

    callers.runAs(
        caller(before), () -> profiles.change("Богдан", "ru", ZoneId.of("Asia/Tokyo"), "dark"));

    var after = caller(before);
    assertThat(after.name()).isEqualTo("Богдан");
    assertThat(after.language()).isEqualTo("ru");
    assertThat(after.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private String printedLink() {
    var token = UUID.randomUUID().toString().replace("-", "") + "AAAAAAAAAAA";
    run(
        """
        insert into security_token (kind, hash, created_at, expires_at)
        values ('first-admin', sha256('%s'), now(), now() + interval '1 day')
        """
            .formatted(token));
    return token;
  }

  private static NewAdministrator anna() {
    return new NewAdministrator("Anna", new EmailAddress("anna@example.com"), GOOD, "uk", KYIV);
  }

  private long invitedAgent(String login) throws Exception {
    long id = callers.callAs(admin(), () -> create(login, login + "@example.com"));
    passwordReset.set(mailedLinks.lastInvitation(), GOOD);
    return id;
  }

  private long create(String login, String email) {
    return accounts.create(
        new CreateAccount(login, new EmailAddress(email), login, Set.of(Role.AGENT), "en", KYIV));
  }

  private String resetLink(String name) throws Exception {
    passwordReset.request(name);
    return mailedLinks.awaitReset();
  }

  private long mailWith(String link) {
    return value(
        """
        select id from outbox_mail
        where to_address = 'bohdan@example.com' and position('%s' in text) > 0
        """
            .formatted(link),
        Long.class);
  }

  private SignedIn signIn(String name, String password) {
    return signIn.attempt(name, password, OFFICE, null);
  }

  private void refused(String name, String password) {
    assertThatThrownBy(() -> signIn(name, password)).hasMessage("security.sign-in.refused");
  }

  private Caller caller(SignedIn session) {
    return activeAccounts.find(session.accountId()).orElseThrow().caller();
  }

  private boolean isSignedIn(SignedIn session) {
    return activeAccounts.find(session.accountId()).map(ActiveAccount::stamp).stream()
        .anyMatch(session.stamp()::equals);
  }

  private Optional<UUID> stampOf(Caller caller) {
    return activeAccounts.find(caller.accountId()).map(ActiveAccount::stamp);
  }

  private Secret token(Caller owner, String label) throws Exception {
    return callers.callAs(
        owner, () -> personalTokens.create(label, TokenScope.WRITE, Duration.ofDays(30)));
  }

  private boolean actsFor(Caller owner, Secret token) {
    return apiTokens
        .caller(token.value())
        .filter(caller -> caller.by(null).equals(owner))
        .isPresent();
  }

  private long idOf(Caller owner, String label) {
    try {
      return callers.callAs(owner, personalTokens::list).stream()
          .filter(token -> token.label().equals(label))
          .findFirst()
          .orElseThrow()
          .id();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Page<AccountRow> accountPage(AccountFilter filter, Optional<Page<AccountRow>> before)
      throws Exception {
    return asAdminGet(
        () ->
            accountQueries.page(
                filter, AccountSort.LOGIN, false, before.flatMap(page -> page.next()), 3));
  }

  private AccountRow account(long id) throws Exception {
    return asAdminGet(() -> accountQueries.find(id)).orElseThrow();
  }

  private long version(long id) {
    return value("select version from account where id = " + id, Long.class);
  }

  private long account(String login) {
    return value("select id from account where login = '%s'".formatted(login), Long.class);
  }

  private List<AuditRow> audit() throws Exception {
    return asAdminGet(this::auditPage);
  }

  private List<AuditRow> auditPage() {
    return auditQueries.page(new AuditFilter(null, null, null, null), Optional.empty(), 50).rows();
  }

  private void asAdmin(Runnable work) {
    callers.runAs(admin(), work);
  }

  private <T> T asAdminGet(Callable<T> work) throws Exception {
    return callers.callAs(admin(), work);
  }

  private static Caller admin() {
    return Caller.system("test");
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }

  private <T> T value(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).one());
  }
}
