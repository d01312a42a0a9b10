package org.handrail.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.web.browser.Book;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.handrail.web.story.Mailbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.primefaces.selenium.PrimeSelenium;

/** Somebody needs help: searches, asks, follows, answers, and is content. */
class PortalStoryIT extends StoryTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
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
  void everyPageAndTheMailNameTheSameHourOfTheTeamThatAnswers() {
    var back = LocalDate.now(KYIV).plusDays(3);
    long team = teamThatIsThereOnceAWeek(back);
    long category = Book.category("Once a week", team);
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
        Book.calendar("Once a week", day.getDayOfWeek()));
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
