package org.handrail.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.SlaExamples;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.handrail.web.story.Mailbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.primefaces.selenium.PrimeSelenium;

/** Somebody needs help: searches, asks, follows, answers, and is content. */
class PortalStoryIT extends StoryTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  /** What a proxy or a full disk would say to an upload. */
  private static final String UPLOADS_ANSWERED =
      """
      const status = arguments[0];
      const send = XMLHttpRequest.prototype.send;
      XMLHttpRequest.prototype.send = function (body) {
        if (body instanceof FormData) {
          Object.defineProperty(this, 'status', {get: () => status});
        }
        send.call(this, body);
      };
      """;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private static Somebody rita;
  private static Somebody ron;
  private static Somebody agnes;

  @BeforeAll
  static void twoColleaguesAndAnAgent() {
    rita = Somebody.requester("Rita Fennel");
    ron = Somebody.requester("Ron Sorrel");
    agnes = Somebody.agent("Agnes Thyme");
  }

  @BeforeEach
  void ritaSignsIn() {
    if (getWebDriver().manage().getCookieNamed("handrail") == null) {
      signIn(rita);
    }
  }

  @Test
  void theFirstPageFindsArticles() {
    open("portal/index.xhtml");

    element("q").sendKeys("vpn", Keys.ENTER);

    awaiting("articles", () -> !all(".articles .article-title").isEmpty());
    one(".articles .article-title").click();
    awaitPath("/portal/article.xhtml");
  }

  @Test
  void whatIsAskedIsAnsweredWhileOneLooksAndIsSolved(@TempDir Path folder) throws Exception {
    var photo = Files.writeString(folder.resolve("note.txt"), "It says E42.");
    open("portal/ask.xhtml");

    type("ask:subject", "The coffee machine shows E42");
    type("ask:description", "Since this morning.");
    one("#ask input[type=file]").sendKeys(photo.toString());
    awaitText("ask:files", "note.txt");
    submit("ask:send");

    awaitPath("/portal/ticket.xhtml");
    assertThat(one(".banner-success").getText()).contains("Your request is HD-");
    var number = one(".facts .number").getText();
    type("reply:text", "I forgot: it is the one on floor 3.");
    agnes.note(number, "The old one again.");
    agnes.reply(number, "Please turn it off and on.");
    awaitText("said", "Please turn it off and on.");
    assertThat(one("main").getText()).doesNotContain("The old one again.");
    assertThat(element("reply:text").getAttribute("value")).startsWith("I forgot");
    submit("reply:send");
    awaitText("said", "I forgot: it is the one on floor 3.");
    look("portal-ticket");

    submit("over:solved");
    awaitText("state", "You marked it as resolved. Thank you.");
    type("reply:text", "It shows E42 again.");
    submit("reply:send");
    awaitText("state", "We are working on it.");
  }

  @Test
  void theSearchLeadsToOnesOwnRequestByItsNumberAndSaysIfThereIsNone() {
    var number = rita.ask("The lift says комп’ютер");
    var other = ron.ask("Mine alone").replace("HD-", "#");
    open("portal/index.xhtml?q=" + encoded(number.replace("HD-", "#")));
    awaitPath("/portal/ticket.xhtml");
    assertThat(textOf("state")).contains("The lift says");

    open("portal/index.xhtml?q=" + encoded(other));
    assertThat(one("main").getText())
        .contains("None of your requests has the number HD-" + other.substring(1));
    look("portal-no-number");

    open("portal/index.xhtml?q=" + encoded("комп'ютер"));
    assertThat(one("main .requests").getText()).contains("The lift says");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void whatCannotBeAttachedIsSaidAtOnceAndHoldsTheRequest(@TempDir Path folder) throws Exception {
    open("portal/ask.xhtml");
    type("ask:subject", "The scanner sends huge files");

    choose(large(folder.resolve("scan 30.bin"), 30 * 1024 * 1024));
    choose(Files.writeString(folder.resolve("nothing.txt"), ""));
    choose(Files.writeString(folder.resolve("Setup.EXE"), "MZ"));

    assertThat(all(".file.refused"))
        .extracting(WebElement::getText)
        .satisfiesExactly(
            row -> assertThat(row).contains("scan 30.bin is 30 MB; at most 25 MB."),
            row -> assertThat(row).contains("nothing.txt is empty."),
            row -> assertThat(row).contains("Setup.EXE cannot be attached"));
    look("portal-ask-refused-file");
    element("ask:send").click();
    awaiting("why it is held", () -> one(".upload-held").getText().startsWith("Not sent:"));
    assertThat(path()).isEqualTo("/portal/ask.xhtml");

    all(".remove-refused").forEach(one -> one(".remove-refused").click());
    choose(Files.writeString(folder.resolve("settings.txt"), "600 dpi"));
    awaitText("ask:files", "settings.txt");
    submit("ask:send");
    awaitPath("/portal/ticket.xhtml");
    assertThat(all(".said a.file-name")).extracting(WebElement::getText).contains("settings.txt");
  }

  @Test
  void aFileThatDoesNotArriveIsSaidToBeMissing(@TempDir Path folder) throws Exception {
    open("portal/ask.xhtml");
    var picture = Files.writeString(folder.resolve("screen.txt"), "What I see");

    setOffline(true);
    choose(picture);
    awaiting("the red row", () -> one(".file.refused").getText().contains("connection was lost"));
    setOffline(false);

    open("portal/ask.xhtml");
    type("ask:subject", "While it is uploaded");
    setNetwork(false, 20_000);
    choose(Files.writeString(folder.resolve("slow.txt"), "slow ".repeat(100_000)));
    // the browser takes a moment to hand the file to the page
    awaiting("the upload", () -> !all(".upload-drop .ui-fileupload-row").isEmpty());
    element("ask:send").click();
    awaiting("why it waits", () -> one(".upload-held").getText().contains("still being uploaded"));
    setNetwork(false, -1);
    awaitText("ask:files", "slow.txt");
    submit("ask:send");
    awaitPath("/portal/ticket.xhtml");

    for (var answer : Map.of(413, "at most 25 MB", 507, "storage is full").entrySet()) {
      open("portal/ask.xhtml");
      PrimeSelenium.executeScript(UPLOADS_ANSWERED, answer.getKey());
      choose(picture);
      awaiting(answer.getValue(), () -> one(".file.refused").getText().contains(answer.getValue()));
      assertThat(all(".upload-drop .ui-fileupload-row")).as("looks like success").isEmpty();
    }
  }

  @Test
  void aTextThatIsTooLongTravelsAsAFileAndIsNeverCut() {
    var text = "All of the log. ".repeat(1_600).strip();
    open("portal/ask.xhtml");
    paste("ask:subject", "s".repeat(251));
    paste("ask:description", text);

    awaiting("the counter", () -> one(".counter.over").getText().contains("251 of 250"));
    assertThat(all(".counter.over").get(1).getText()).startsWith("25,599 of 20,000 characters");
    look("portal-ask-too-long");
    element("ask:send").click();
    assertThat(focused()).as("what must be shorter").isEqualTo("ask:subject");
    type("ask:subject", "The whole log");
    one(".counter.over .link:nth-of-type(2)").click();
    awaitText("ask:files", "text.txt");
    awaiting("what fits", () -> all(".counter.over").isEmpty());
    assertThat(element("ask:description").getAttribute("value"))
        .startsWith("All of the log. All")
        .endsWith("(The text goes on in the attached file text.txt.)")
        .hasSizeLessThanOrEqualTo(20_000);

    submit("ask:send");
    awaitPath("/portal/ticket.xhtml");
    var number = Long.valueOf(one(".facts .number").getText().substring("HD-".length()));
    assertThat(
            Somebody.number(
                """
                select length(m.text) + a.size from ticket t
                  join message m on m.ticket_id = t.id join attachment a on a.message_id = m.id
                where t.number = ?
                """,
                number))
        .as("characters of both")
        .isBetween(25_590L, 25_700L);
  }

  @Test
  void theServerRefusesWhatIsTooLongAndSaysByHowMuch() {
    open("portal/ask.xhtml");
    type("ask:subject", "Without our script");
    PrimeSelenium.executeScript("document.getElementById('ask:send').classList.remove('sends')");
    paste("ask:description", "x".repeat(20_001));
    submit("ask:send");

    awaitText("ask:wrong", "At most 20,000 characters fit here; this is 20,001.");
    assertThat(element("ask:description").getAttribute("value")).hasSize(20_001);
  }

  @Test
  void aRequestIsStillThereAfterTheSessionHasEnded(@TempDir Path folder) throws Exception {
    open("portal/ask.xhtml?subject=Printer");
    choose(Files.writeString(folder.resolve("photo.txt"), "Tray 2"));
    awaitText("ask:files", "photo.txt");
    type("ask:subject", "The printer on floor 3");
    type("ask:description", "It eats paper.");
    element("ask:urgency").findElements(By.cssSelector(".ui-radiobutton-box")).get(2).click();

    endSession();
    submitTooLate("ask:send");
    awaiting("the dialog", () -> element("signed-out").isDisplayed());
    look("signed-out");
    signInAgain(rita);

    awaiting("the notice", () -> one(".restored").getText().startsWith("You were signed out"));
    assertThat(getWebDriver().getCurrentUrl()).endsWith("/portal/ask.xhtml?subject=Printer");
    assertThat(element("ask:subject").getAttribute("value")).isEqualTo("The printer on floor 3");
    assertThat(element("ask:description").getAttribute("value")).isEqualTo("It eats paper.");
    awaitText("ask:files", "photo.txt");
    submit("ask:send");
    awaitPath("/portal/ticket.xhtml");
    assertThat(one("main").getText()).contains("It eats paper.", "photo.txt");
  }

  @Test
  void whatOneWroteIsNotShownToWhoSignsInNext() {
    open("portal/ask.xhtml");
    type("ask:description", "My salary is wrong.");
    endSession();
    submitTooLate("ask:send");
    signInAgain(ron);

    awaiting("Ron's own page", () -> !path().equals("/portal/ask.xhtml"));
    open("portal/ask.xhtml");
    assertThat(element("ask:description").getAttribute("value")).isEmpty();
    assertThat(all(".restored")).isEmpty();
    signIn(rita);
    open("portal/ask.xhtml");
    assertThat(element("ask:description").getAttribute("value")).isEmpty();
  }

  /** Signed out and in again in another tab: the session is there, the page is not. */
  @Test
  void aPageThatTheServerKnowsNoMoreKeepsItsText() {
    var number = rita.ask("Two tabs");
    open("portal/ticket.xhtml?number=" + number);
    type("reply:text", "Half of an answer");
    var one = getWebDriver().getWindowHandle();
    endSession();
    getWebDriver().switchTo().newWindow(WindowType.TAB);
    signIn(rita.login(), Somebody.PASSWORD);
    getWebDriver().close();
    getWebDriver().switchTo().window(one);

    submitTooLate("reply:send");

    awaiting("the notice", () -> !all(".restored").isEmpty());
    assertThat(element("reply:text").getAttribute("value")).isEqualTo("Half of an answer");
    submit("reply:send");
    awaitText("said", "Half of an answer");
  }

  private void choose(Path file) {
    one("#ask input[type=file]").sendKeys(file.toString());
  }

  /** As long, without writing it. */
  private static Path large(Path file, long size) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    return file;
  }

  @Test
  void everyPageAndTheMailNameTheSameHourOfTheTeamThatAnswers() {
    var back = LocalDate.now(KYIV).plusDays(3);
    long team = teamThatIsThereOnceAWeek(back);
    long category = SlaExamples.category("Once a week", team);
    var words = "We are away until " + DAY.format(back);
    var here = words + ", 09:00 (your time)";
    standardTeam(team);
    try {
      open("portal/index.xhtml");
      assertThat(one("main").getText()).contains(here);
    } finally {
      Somebody.number("delete from channel_team where team_id = ? returning team_id", team);
    }

    open("portal/ask.xhtml?category=" + category);
    assertThat(one("main").getText()).contains(here);
    var number = rita.ask("Is anybody there?", category);
    open("portal/ticket.xhtml?number=" + number);
    assertThat(one("main").getText()).contains(here);
    look("portal-away");
    var mailbox = new Mailbox(rita.address(), HandrailUnderTest.server());
    awaiting(
        "the acknowledgement",
        () ->
            mailbox.inbox().stream()
                .anyMatch(mail -> mail.text().contains(words + ", 09:00 (Europe/Kyiv)")));
  }

  private static long teamThatIsThereOnceAWeek(LocalDate day) {
    return Somebody.number(
        """
        insert into team (name, level, strategy, calendar_id, created_at)
        values ('Once a week', 1, 'MANUAL', ?, now()) returning id
        """,
        SlaExamples.calendar("Once a week", day.getDayOfWeek()));
  }

  private static void standardTeam(long team) {
    Somebody.number(
        """
        insert into channel_team (channel, team_id) values ('PORTAL', ?)
        on conflict (channel) do update set team_id = excluded.team_id returning team_id
        """,
        team);
  }

  @Test
  void aColleagueIsLetIn() {
    var number = rita.ask("Our room is too small");
    open("portal/ticket.xhtml?number=" + number);

    type("share:email", "nobody.we.know@elsewhere.example");
    submit("share:add");
    awaitText("errors", "We know no colleague of yours");
    look("portal-share");
    type("share:email", ron.address());
    submit("share:add");
    awaitText("share", ron.name());

    signIn(ron);
    open("portal/ticket.xhtml?number=" + number);
    assertThat(textOf("state")).contains("Our room is too small");
    assertThat(getWebDriver().findElements(By.id("share"))).as("whom it is not for").isEmpty();
    signIn(rita);
    open("portal/ticket.xhtml?number=" + number);
    PrimeSelenium.guardAjax(one("#share ul a")).click();
    awaiting("nobody", () -> !textOf("state").contains(ron.name()));
  }

  @Test
  void otherPeoplesRequestsDoNotExist() {
    var number = ron.ask("A secret");

    open("portal/ticket.xhtml?number=" + number);

    assertThat(one("main").getText()).contains("Page not found");
  }

  @Test
  void whoHasAskedNothingIsToldHow() {
    signIn(Somebody.requester("Nell Newton"));

    open("portal/index.xhtml");
    assertThat(one("main").getText()).contains("You have no open requests");
    look("portal-first");
    open("portal/tickets.xhtml?closed=true");

    assertThat(textOf("tickets")).contains("None of your requests is closed yet");
    signIn(rita);
  }

  @Test
  void languageAndThemeOfTheProfileHoldEverywhere() {
    signIn(Somebody.requester("Lana Lingua"));
    open("portal/profile.xhtml");
    chooseInBar("dark");
    getWebDriver().manage().deleteCookieNamed("handrail-theme");
    open("portal/index.xhtml");
    assertThat(one("html").getAttribute("data-theme")).isEqualTo("dark");
    open("portal/profile.xhtml");
    assertThat(textOf("profile:theme_label")).isEqualTo("Dark");
    element("profile:language").click();
    awaiting("the languages", () -> element("profile:language_items").isDisplayed());
    one("#profile\\:language_items li[data-label=Українська]").click();
    submit("profile:save");

    awaiting("Ukrainian", () -> one("h1").getText().equals("Профіль"));
    assertThat(one("html").getAttribute("lang")).isEqualTo("uk");
    open("portal/index.xhtml");
    assertThat(one("h1").getText()).isEqualTo("Чим ми можемо допомогти?");
    signIn(rita);
  }

  private void chooseInBar(String theme) {
    one("#bar details.menu > summary").click();
    PrimeSelenium.guardAjax(one("[data-choose-theme=" + theme + "]")).click();
  }
}
