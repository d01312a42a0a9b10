package org.handrail.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.function.Predicate;
import org.handrail.web.browser.BrowserTest;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.handrail.web.story.Mailbox.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;

/**
 * A request arrives by mail, finds its agent, is answered, resolved, reopened by a reply, and
 * closed.
 */
class FromMailToClosedIT extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final String SUPPORT = "support@halyard.example";
  private static final String SUBJECT = "The lamp of my projector blinks";

  private Mailbox emma;

  @BeforeEach
  void emmaHasAMailbox() {
    emma = new Mailbox("emma.marlowe@halyard.example", HandrailUnderTest.server());
  }

  @Test
  void aRequestByMailIsAnsweredResolvedReopenedAndClosed() throws MessagingException {
    liamIsThere();
    PrimeSelenium.goTo("agent/queue.xhtml?view=mine");

    emma.send(SUPPORT, SUBJECT, "It did not last week.");
    appearsWithoutReloading();
    var acknowledgement = arrives(mail -> mail.subject().contains("HD-"));
    var number = acknowledgement.subject().replaceAll(".*(HD-\\d+).*", "$1");
    PrimeSelenium.goTo("agent/ticket.xhtml?number=" + number);
    isWith("Service Desk", "Liam Porter");
    look("story-ticket");
    answer("Please press its button twice, Emma.", null);

    var answer = arrives(mail -> mail.text().contains("press its button twice"));
    emma.send(SUPPORT, "Re: " + answer.subject(), "Thank you, it is quiet now.", answer);
    conversationShows("it is quiet now");
    answer("I am glad to hear that.", "Resolved");
    statusIs("Resolved");

    emma.send(SUPPORT, "Re: " + answer.subject(), "Oh no, it blinks again.", answer);
    conversationShows("it blinks again");
    statusIs("Open");
    answer("I have sent you a new lamp.", "Closed");
    statusIs("Closed");
  }

  /** With room for one more, whatever the demo gives him to do at this time of the day. */
  private void liamIsThere() {
    Somebody.number(
        """
        update presence set capacity = 100
        where account_id = (select id from account where login = 'liam') returning capacity
        """);
    signIn("liam", "handrail-demo");
    PrimeSelenium.goTo("agent/queue.xhtml");
    become("Online");
  }

  /** The tickets of other stories are not for him. */
  @AfterEach
  void liamLeaves() {
    PrimeSelenium.goTo("agent/queue.xhtml");
    become("Offline");
  }

  private void isWith(String team, String agent) {
    var panel = getWebDriver().findElement(By.id("aside:panel"));
    assertThat(panel.findElements(By.className("property-value")))
        .extracting(WebElement::getText)
        .contains(team);
    var assignee = new Select(panel.findElement(By.id("aside:assignee")));
    assertThat(assignee.getFirstSelectedOption().getText()).isEqualTo(agent);
  }

  /** Either the row is there, or the offer to show it, so that nothing jumps under the cursor. */
  private void appearsWithoutReloading() {
    waiting()
        .until(
            driver -> {
              driver.findElements(By.id("queue:show")).forEach(WebElement::click);
              return driver.findElement(By.id("queue")).getText().contains(SUBJECT);
            });
  }

  private Mail arrives(Predicate<Mail> wanted) {
    return waiting().until(driver -> emma.inbox().stream().filter(wanted).findFirst().orElse(null));
  }

  private void answer(String words, String status) {
    var editor = getWebDriver().findElement(By.id("editor"));
    editor.click();
    editor.sendKeys(words);
    if (status != null) {
      new Select(getWebDriver().findElement(By.id("composer:next"))).selectByVisibleText(status);
    }
    getWebDriver().findElement(By.id("composer:send")).click();
    sendNow();
    conversationShows(words);
  }

  /** Does not wait for the seconds in which it could be taken back. */
  private void sendNow() {
    waiting()
        .until(
            driver -> {
              driver.findElement(By.cssSelector(".departing .hurry")).click();
              return true;
            });
  }

  private void conversationShows(String words) {
    waiting().until(driver -> driver.findElement(By.id("conversation")).getText().contains(words));
  }

  private void statusIs(String name) {
    waiting().until(driver -> driver.findElement(By.id("head:state")).getText().contains(name));
  }

  private WebDriverWait waiting() {
    var wait = new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT);
    wait.ignoring(StaleElementReferenceException.class, NoSuchElementException.class);
    return wait;
  }
}
