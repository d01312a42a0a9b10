package org.handrail.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.handrail.launch.testing.WebSession;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.handrail.web.page.ApplicationMap.Address;
import org.handrail.web.story.Mailbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.primefaces.selenium.PrimeSelenium;

/** Every page of the application, as every role that may see it, keeps its contract. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageContractIT extends StoryTest {

  private static final Map<String, String> LOGINS =
      Map.of("agent", "liam", "lead", "oksana", "manager", "manager", "admin", "admin");

  /** Nothing is named like this; the last is no text for a database. */
  private static final List<String> NOBODYS_NAMES =
      List.of(
          "abc",
          "0",
          "-1",
          "7.5",
          "9223372036854775807",
          "99999999999999999999",
          "%27%22%3C",
          "1%20or%201=1",
          "%00");

  /** Of Faces; the sign-in over a page is a form of its own with one button. */
  private static final Pattern FORM =
      Pattern.compile("<form [^>]*method=\"post\".*?</form>", Pattern.DOTALL);

  private static final String FIRST_BUTTON =
      "(?s)<form[^>]*>\\s*(<input type=\"hidden\"[^>]*>\\s*)*<button type=\"submit\" class=\"enter-key\".*";

  private static final Map<String, WebSession> SESSIONS = new HashMap<>();
  private static Somebody requester;
  private static Samples samples;
  private static String present = "nobody";

  @BeforeAll
  static void everythingIsThere() throws Exception {
    requester = Somebody.requester("Paula Page");
    var own = requester.ask("Every page, please");
    new Mailbox("paula@elsewhere.example", HandrailUnderTest.server())
        .send("support@halyard.example", "A mail of its own", "Please look at it.");
    awaitMails();
    samples = new Samples(own);
  }

  @Test
  @Order(1)
  void everyPageIsInTheMap() throws Exception {
    assertThat(ApplicationMap.known()).isEqualTo(ApplicationMap.existing());
  }

  @ParameterizedTest
  @Order(2)
  @MethodSource("addresses")
  void aPageKeepsItsContract(Address address) {
    become(address);
    PrimeSelenium.goTo(address.filled(samples).substring(1));

    look("page-" + address);
    unfold(address);

    var softly = new SoftAssertions();
    softly.assertThat(new PageProbe(getWebDriver()).findings()).isEmpty();
    softly.assertThat(console()).isEmpty();
    softly.assertAll();
  }

  @ParameterizedTest
  @Order(3)
  @MethodSource("addresses")
  void everybodyWhoMayGetsIt(Address address) throws Exception {
    for (var reader : address.readers()) {
      var answer = session(reader).get(address.filled(samples));

      assertThat(answer.statusCode()).as("%s for %s", answer.uri(), reader).isEqualTo(200);
      assertThat(FORM.matcher(answer.body()).results().map(form -> form.group()))
          .as("forms of %s", address)
          .allSatisfy(PageContractIT::isSafeFromEnter);
    }
  }

  @ParameterizedTest
  @Order(4)
  @MethodSource("addresses")
  void whatIsNotThereIsNotFound(Address address) throws Exception {
    var softly = new SoftAssertions();
    for (var name : address.names()) {
      for (var value : NOBODYS_NAMES) {
        var answer = session(address.reader()).get(address.with(name, value, samples));
        if (!name.equals("token")) {
          softly.assertThat(answer.statusCode()).as("%s", answer.uri()).isIn(400, 404);
        }
        softly.assertThat(answer.statusCode()).as("%s", answer.uri()).isLessThan(500);
      }
      var answer = session(address.reader()).get(address.with(name, "", samples));
      softly.assertThat(answer.statusCode()).as("%s", answer.uri()).isIn(200, 404);
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @Order(5)
  @MethodSource("addresses")
  void noParameterIsTooStrangeForAPage(Address address) throws Exception {
    var softly = new SoftAssertions();
    for (var parameter : ApplicationMap.parameters(address.page())) {
      for (var value : NOBODYS_NAMES) {
        var answer = session(address.reader()).get(address.page() + "?" + parameter + "=" + value);
        softly.assertThat(answer.statusCode()).as("%s", answer.uri()).isLessThan(500);
      }
    }
    var bare = session(address.reader()).get(address.page());
    softly.assertThat(bare.statusCode()).as("%s", bare.uri()).isIn(200, 404);
    softly.assertAll();
  }

  /**
   * The page is told what its next request would find out; that requests of an ended session do is
   * a story of the pages where most is written.
   */
  @ParameterizedTest
  @Order(3)
  @MethodSource("addressesWithASession")
  void whatIsTypedOutlivesTheSession(Address address) {
    become(address);
    PrimeSelenium.goTo(address.filled(samples).substring(1));
    List<String> typed = PrimeSelenium.executeScript(PageProbe.TYPE);
    if (typed.isEmpty()) {
      return;
    }

    PrimeSelenium.executeScript("document.dispatchEvent(new Event('handrail:signed-out'))");
    awaiting("the sign-in over the page", () -> element("signed-out").isDisplayed());
    getWebDriver().navigate().refresh();

    for (var field : typed) {
      awaiting(field, () -> element(field).getAttribute("value").equals("Kept 7"));
    }
  }

  @Test
  @Order(6)
  void somebodyElsesRequestIsNotFound() throws Exception {
    var theirs = samples.of("ticket");

    var answer = session("requester").get("/portal/ticket.xhtml?number=" + theirs);

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  @Order(7)
  void aDoubleClickSendsOnceAndGoingBackRepeatsNothing() {
    signIn(requester);
    open("portal/ask.xhtml");
    type("ask:subject", "Sent by a double click");
    type("ask:description", "Clicked twice, meant once.");

    new Actions(getWebDriver()).doubleClick(element("ask:send")).perform();
    awaitPath("/portal/ticket.xhtml");
    getWebDriver().navigate().back();
    awaitPath("/portal/ask.xhtml");
    getWebDriver().navigate().refresh();

    assertThat(element("ask:subject").getAttribute("value")).isEmpty();
    assertThat(asked("Sent by a double click")).isEqualTo(1);
  }

  /** The only buttons that send a whole page, besides those that save a file. */
  @Test
  @Order(8)
  void whatSendsTheWholePageLeadsToOneThatCanBeLoadedAgain() {
    signIn(requester);
    open("portal/profile.xhtml");
    one("#bar summary").click();

    PrimeSelenium.guardHttp(one("#bar .choice[lang=uk]")).click();

    awaiting("Ukrainian", () -> one("html").getAttribute("lang").equals("uk"));
    Long redirects =
        PrimeSelenium.executeScript(
            "return performance.getEntriesByType('navigation')[0].redirectCount");
    assertThat(redirects).isEqualTo(1);
  }

  /** What is on a page only after something was done there. */
  private void unfold(Address address) {
    switch (address.page()) {
      case "/agent/queue.xhtml" -> select(address);
      case "/portal/ask.xhtml" -> {
        one("#ask input[type=file]").sendKeys(Path.of("pom.xml").toAbsolutePath().toString());
        awaitText("ask:files", "pom.xml");
      }
      case "/admin/sla-policy.xhtml" -> {
        PrimeSelenium.guardAjax(one("[id='policy:more-NORMAL-RESOLUTION']")).click();
        awaiting("a target", () -> element("target:apply").isDisplayed());
        submit("target:add");
      }
      default -> {
        // as it is opened
      }
    }
  }

  /** A manager reads the queue and selects nothing. */
  private void select(Address address) {
    if (!address.reader().equals("manager")) {
      PrimeSelenium.guardAjax(one("#queue\\:tickets tbody .ui-chkbox-box")).click();
      awaiting("the tools for what is selected", () -> element("queue:bulk-tag").isDisplayed());
    }
  }

  private static Stream<Address> addresses() {
    return ApplicationMap.addresses().stream();
  }

  private static Stream<Address> addressesWithASession() {
    return addresses().filter(address -> !address.reader().equals("nobody"));
  }

  /** One sits down at the browser for all pages of a role. */
  private void become(Address address) {
    if (address.reader().equals(present)) {
      return;
    }
    signOut();
    signIn(login(address.reader()), Somebody.PASSWORD);
    present = address.reader();
  }

  private static String login(String reader) {
    return LOGINS.getOrDefault(reader, requester.login());
  }

  private static WebSession session(String reader) throws Exception {
    if (!SESSIONS.containsKey(reader)) {
      var session = new WebSession(HandrailUnderTest.server().uri("/"));
      SESSIONS.put(
          reader,
          reader.equals("nobody") ? session : session.signIn(login(reader), Somebody.PASSWORD));
    }
    return SESSIONS.get(reader);
  }

  private static void isSafeFromEnter(String form) {
    if (!form.contains("role=\"search\"")) {
      assertThat(form).matches(FIRST_BUTTON);
    }
  }

  private List<String> console() {
    return getWebDriver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  private static long asked(String subject) {
    return Somebody.number("select count(*) from ticket where subject = ?", subject);
  }

  private static void awaitMails() throws InterruptedException {
    var until = System.nanoTime() + 60_000_000_000L;
    while (Somebody.number(
            "select least((select count(*) from inbound_mail), (select count(*) from outbox_mail))")
        == 0) {
      assertThat(System.nanoTime()).as("mail in and out").isLessThan(until);
      Thread.sleep(200);
    }
  }
}
