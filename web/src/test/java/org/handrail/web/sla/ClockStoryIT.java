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
    assertThat(textOf("reason")).contains("used. It was due", "The promise was broken", "policy “");
    look("clock-reason");
    open("agent/ticket.xhtml?number=" + fresh);
    assertThat(all("#head\\:state .clock-calm")).isNotEmpty();
  }

  @Test
  void theBoardLeadsFromANumberToItsTickets() throws Exception {
    var late = ada.ask("Boarded and late");
    asIfAsked(late, Duration.ofDays(9));
    signIn("oksana", Somebody.PASSWORD);

    open("agent/board.xhtml");
    awaiting("a breach", () -> !one(".board-sum.board-over .board-number").getText().equals("0"));
    look("clock-board");

    one(".board-sum.board-over").click();
    awaitPath("/agent/queue.xhtml");
    assertThat(all("#queue\\:chips .chip")).as("the filter in force").hasSize(1);
    awaitText("queue:tickets", "Boarded and late");
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
      var earlier = " - interval '" + ago.toHours() + " hours'";
      statement.execute(
          "update ticket set created_at = created_at" + earlier + " where id = " + ticket);
      statement.execute(
          "update ticket_history set at = at" + earlier + " where ticket_id = " + ticket);
      statement.execute("update sla_ticket set next_action_at = now() where ticket_id = " + ticket);
    }
  }
}
