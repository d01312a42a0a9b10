package org.handrail.web.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.primefaces.selenium.PrimeSelenium;

/** Clocks from the queue to the reason why one is due when it is. */
class ClockStoryIT extends StoryTest {

  /** To the management of the demo when it is urgent, at any time of the day. */
  private static final Duration PROMISED = Duration.ofMinutes(15);

  private static Somebody agent;
  private static Somebody ada;

  @BeforeAll
  static void anAgentAndSomebodyWhoAsks() {
    agent = Somebody.agent("Tamara Clock");
    ada = Somebody.requester("Adrian Late");
  }

  @Test
  void aTicketThatRunsLateIsSeenFromTheQueueToItsReason() throws Exception {
    var late = ada.ask("Clocked and late");
    var fresh = ada.ask("Clocked and fresh");
    asIfAsked(late, Duration.ofDays(9));
    signIn(agent);

    open("agent/queue.xhtml?view=breaching-soon");
    awaiting("the breach", () -> row(late).getText().contains("over"));
    look("clock-queue");

    open("agent/ticket.xhtml?number=" + late);
    assertThat(textOf("head:state")).contains("First response", "Resolution", "over");
    look("clock-ticket");
    explain("Resolution");
    assertThat(textOf("reason")).contains("used. It was due", "Breached on", "policy “");
    look("clock-reason");
    open("agent/ticket.xhtml?number=" + fresh);
    assertThat(all("#head\\:state .clock-calm")).isNotEmpty();
  }

  @Test
  void aPromiseBreaksBeforeTheEyesOfWhoLooks() throws Exception {
    var victor = Somebody.requester("Victor Important");
    Somebody.number("update person set vip = true where name = ? returning id", victor.name());
    var number = victor.ask("Clocked and watched");
    makeUrgent(number);
    signIn(agent);
    open("agent/ticket.xhtml?number=" + number);
    assertThat(textOf("head:state")).contains("First response").doesNotContain("over");
    watchPage();

    asIfAsked(number, PROMISED.minusSeconds(4));

    awaiting("the breach", () -> one("#head\\:state .clock-over").getText().contains("over"));
    assertThat(isWatched()).as("without reloading").isTrue();
  }

  @Test
  void theBoardLeadsFromANumberToItsTickets() throws Exception {
    var late = ada.ask("Boarded and late");
    getWebDriver().manage().deleteAllCookies();
    signIn("oksana", Somebody.PASSWORD);
    open("agent/board.xhtml");
    int before = over();
    watchPage();

    asIfAsked(late, Duration.ofDays(9));
    awaiting("one more breach", () -> over() > before);
    assertThat(isWatched()).as("without reloading").isTrue();
    look("clock-board");

    one(".board-sum.board-over").click();
    awaitPath("/agent/queue.xhtml");
    assertThat(all("#queue\\:chips .chip")).as("the filter in force").hasSize(1);
    awaitText("queue:tickets", "Boarded and late");
  }

  private static void makeUrgent(String number) {
    Somebody.number(
        """
        update ticket set impact = 'HIGH', urgency = 'HIGH', priority = 4
        where number = ? returning id
        """,
        Long.valueOf(number.substring(3)));
  }

  private int over() {
    return all(".board-over .board-number").stream()
        .mapToInt(number -> Integer.parseInt(number.getText()))
        .sum();
  }

  /** From when it hears of changes; a page that is loaded again is not watched any more. */
  private void watchPage() {
    awaiting("signals", () -> !all("html[data-live=true]").isEmpty());
    PrimeSelenium.executeScript("document.body.dataset.watched = 'true'");
  }

  private boolean isWatched() {
    return !all("body[data-watched]").isEmpty();
  }

  private void explain(String clock) {
    PrimeSelenium.guardAjax(
            getWebDriver()
                .findElement(By.xpath("//*[@class='clocks']/li[contains(., '" + clock + "')]/a")))
        .click();
    awaiting("the reason", () -> element("reasons").isDisplayed());
  }

  private WebElement row(String number) {
    return all("#queue\\:tickets_data > tr").stream()
        .filter(row -> row.getText().contains(number))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(number));
  }

  /** So long before it was; the sweep finds out what that means. */
  private static void asIfAsked(String number, Duration ago) throws Exception {
    try (var connection = HandrailUnderTest.server().database().connect();
        var statement = connection.createStatement()) {
      var ticket = "(select id from ticket where number = " + number.substring(3) + ")";
      var earlier = " - interval '" + ago.toSeconds() + " seconds'";
      statement.execute(
          "update ticket set created_at = created_at" + earlier + " where id = " + ticket);
      statement.execute(
          "update ticket_history set at = at" + earlier + " where ticket_id = " + ticket);
      statement.execute("update sla_ticket set next_action_at = now() where ticket_id = " + ticket);
    }
  }
}
