package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.web.browser.BrowserTest;
import org.handrail.web.page.PageProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.primefaces.selenium.PrimeSelenium;

/** A new installation, from the link that its start prints to the administrator's daily work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountStoryIT extends BrowserTest {

  private static final Pattern SETUP_LINK =
      Pattern.compile("http://\\S+(/setup\\.xhtml\\?token=\\S+)");
  private static final String ANNA = "anna@example.com";
  private static final String GOOD = "correct horse battery staple";
  private static final String BETTER = "rain on the window sill";

  private static RunningHandrail handrail;

  @BeforeAll
  static void aNewInstallation() throws Exception {
    var data = Files.createDirectories(Path.of("target", "account-data"));
    handrail =
        RunningHandrail.in(Files.createTempDirectory(data, "run"))
            .with("handrail.password.iterations", "2048")
            .start();
  }

  @AfterAll
  static void stop() {
    handrail.close();
  }

  @Test
  @Order(1)
  void thePrintedLinkMakesTheFirstAdministrator() {
    open(setupLink());
    look("setup");
    assertThat(new PageProbe(getWebDriver()).findings()).isEmpty();
    open(setupLink());

    type("setup:name", "Anna Kovalenko");
    type("setup:email", ANNA);
    type("setup:first", "Password2026!");
    type("setup:second", "Password2026!");
    submit("setup:submit");
    assertThat(page()).contains("one of those that are tried first");
    type("setup:first", GOOD);
    type("setup:second", GOOD);
    submit("setup:submit");

    awaitPath("/login.xhtml");
    open(setupLink());
    assertThat(page()).contains("Page not found");
  }

  @Test
  @Order(2)
  void theSignInLeadsToThePageThatWasAskedForAndWrongPasswordsDoNot() {
    open("/admin/accounts.xhtml");
    awaitPath("/login.xhtml");
    var before = session();

    type("login:name", ANNA);
    type("login:password", "wrong");
    submit("login:submit");
    assertThat(page()).contains("do not match an account");
    look("login-refused");
    type("login:password", GOOD);
    submit("login:submit");

    awaitPath("/admin/accounts.xhtml");
    assertThat(session()).as("a new session id").isNotEqualTo(before);
    assertThat(page()).contains("Anna Kovalenko");
  }

  @Test
  @Order(3)
  void whatIsEmptyYetSaysWhatToDoFirst() {
    open("/admin/teams.xhtml");
    assertThat(page()).contains("Add the team that answers first.");
    look("teams-empty");
    open("/admin/categories.xhtml");
    assertThat(page()).contains("Add the things people ask for most");
    open("/admin/mailboxes.xhtml");
    assertThat(page()).contains("Add the address people write to");
    open("/admin/mail-ledger.xhtml");
    assertThat(page()).contains("No message yet");
  }

  @Test
  @Order(4)
  void anAccountIsMadeByInvitation() throws Exception {
    open("/admin/account.xhtml");
    type("account:name", "Bohdan");
    type("account:email", "bohdan@example.com");
    submit("account:save");

    awaitText("the invitation is on its way");
    open("/admin/audit.xhtml");
    assertThat(page()).contains("Account created").contains("First administrator created");
  }

  @Test
  @Order(5)
  void theProfileKeepsWhatOneChooses() {
    open("/portal/profile.xhtml");

    type("profile:name", "Anna K.");
    submit("profile:save");

    awaitText("Saved.");
    assertThat(value("profile:name")).isEqualTo("Anna K.");
  }

  @Test
  @Order(6)
  void theOwnPasswordIsChangedAndTheSessionGoesOn() {
    open("/portal/profile.xhtml");

    type("password:old", "wrong");
    type("password:first", BETTER);
    type("password:second", BETTER);
    submit("password:change");
    awaitText("The old password is wrong.");
    type("password:old", GOOD);
    type("password:first", BETTER);
    type("password:second", BETTER);
    submit("password:change");

    awaitText("Your password is changed.");
    open("/admin/accounts.xhtml");
    assertThat(path()).isEqualTo("/admin/accounts.xhtml");
  }

  @Test
  @Order(7)
  void whoIsDeactivatedElsewhereIsOutWithTheNextClick() throws Exception {
    run("update account set stamp = gen_random_uuid()");

    open("/admin/accounts.xhtml");

    awaitPath("/login.xhtml");
  }

  @Test
  @Order(8)
  void signingOutEndsTheSession() {
    open("/login.xhtml");
    type("login:name", ANNA);
    type("login:password", BETTER);
    submit("login:submit");
    PrimeSelenium.waitGui().until(driver -> !path().equals("/login.xhtml"));
    open("/portal/profile.xhtml");

    getWebDriver().findElement(By.cssSelector("details.menu > summary")).click();
    getWebDriver().findElement(By.id("bar:signout")).click();

    awaitPath("/login.xhtml");
    open("/portal/profile.xhtml");
    awaitPath("/login.xhtml");
  }

  @Test
  @Order(9)
  void askingForALinkTellsNothingAboutTheAccount() {
    open("/forgotten.xhtml");
    type("forgotten:name", "nobody@example.com");
    submit("forgotten:submit");

    awaitText("If there is such an account");
    look("forgotten-asked");
  }

  @Test
  @Order(10)
  void aPasswordIsSetByAMailedLinkOnce() throws Exception {
    var token = "reset-token-of-this-test-1234567890";
    run(
        """
        insert into security_token (kind, hash, account_id, created_at, expires_at)
        select 'password-reset', sha256('%s'), id, now(), now() + interval '1 hour' from account
        where login = '%s'
        """
            .formatted(token, ANNA));
    open("/reset.xhtml?token=" + token);

    type("reset:first", GOOD);
    type("reset:second", GOOD);
    submit("reset:submit");

    awaitPath("/login.xhtml");
    open("/reset.xhtml?token=" + token);
    assertThat(page()).contains("This link does not work any more");
  }

  private static String setupLink() {
    var link = SETUP_LINK.matcher(handrail.output());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void open(String path) {
    getWebDriver().get(handrail.uri(path).toString());
  }

  private void type(String id, String text) {
    var field = element(id);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    field.sendKeys(text);
  }

  private void submit(String id) {
    PrimeSelenium.guardAjax(element(id)).click();
  }

  private String value(String id) {
    return element(id).getAttribute("value");
  }

  private WebElement element(String id) {
    return getWebDriver().findElement(By.id(id));
  }

  private String page() {
    return getWebDriver().findElement(By.tagName("body")).getText();
  }

  private String path() {
    return URI.create(getWebDriver().getCurrentUrl()).getPath();
  }

  private void awaitPath(String path) {
    PrimeSelenium.waitGui().until(driver -> path().equals(path));
  }

  private void awaitText(String text) {
    PrimeSelenium.waitGui().until(driver -> page().contains(text));
  }

  private String session() {
    return getWebDriver().manage().getCookieNamed("handrail").getValue();
  }

  private static void run(String statement) throws SQLException, IOException {
    try (var connection = handrail.database().connect();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }
}
