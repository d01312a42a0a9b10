package org.handrail.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.primefaces.selenium.PrimeSelenium;

/** An agent's queue, from looking over it to changing many tickets at once. */
class QueueStoryIT extends StoryTest {

  /** Notices go by themselves, maybe before a test on a busy machine has looked. */
  private static final String NOTE_NOTICES =
      """
      window.noticed = '';
      new MutationObserver(function () {
        document.querySelectorAll('.ui-growl').forEach(each => { noticed += each.textContent; });
      }).observe(document.body, { childList: true, subtree: true });
      """;

  /** The next request is answered when the test says so, and not well. */
  private static final String REFUSE_LATER =
      """
      const real = window.fetch;
      window.fetch = function () {
        window.fetch = real;
        return new Promise((yes, no) => { window.refuse = no; });
      };
      """;

  private static final String QUESTIONS =
      "return performance.getEntriesByType('resource')"
          + ".filter(one => one.name.includes('/agent/signals?')).length";

  /** What the page would be told if it began to listen only now. */
  private static final String MISSED =
      "return fetch(document.getElementById('missed-signals').dataset.address).then(a => a.text())";

  private static Somebody quinn;
  private static Somebody ada;

  @BeforeAll
  static void anAgentAndSomebodyWhoAsks() {
    quinn = Somebody.agent("Quinn Harker");
    ada = Somebody.requester("Adela Frost");
  }

  @BeforeEach
  void quinnSignsIn() {
    if (getWebDriver().manage().getCookieNamed("handrail") == null) {
      signIn(quinn);
    }
  }

  @Test
  void viewsTellHowManyTicketsTheyHold() {
    open("agent/queue.xhtml?view=all-open");

    assertThat(all("#views .navigation-list > li .count")).hasSize(7);
    assertThat(Integer.parseInt(one("#views [aria-current] .count").getText())).isPositive();
    assertThat(rows()).hasSizeGreaterThan(5);
    look("queue");
    onAPhone(
        () -> {
          assertThat(one("#queue\\:tickets_data .clock").isDisplayed()).isTrue();
          assertThat(one("#queue\\:tickets_data .ticket-requester").isDisplayed()).isTrue();
          assertThat(one("#queue\\:tickets thead").isDisplayed()).isFalse();
          choose("queue:order", "Oldest first");
          assertThat(numbers()).isSortedAccordingTo(Comparator.naturalOrder());
        });
  }

  @Test
  void onAPhoneTheViewsAreADrawerThatCoversTheBar() {
    open("agent/queue.xhtml?view=all-open");

    onAPhone(
        () -> {
          one(".nav-toggle").click();
          awaiting("the drawer", () -> one("#views .navigation-item").isDisplayed());
          assertThat(topmostAt("#views .navigation-item")).isEqualTo("My tickets");
          press(Keys.ESCAPE);
          awaiting("no drawer", () -> !one("#views .navigation-item").isDisplayed());
        });
  }

  /** What a finger would meet in the middle of the element. */
  private String topmostAt(String css) {
    return PrimeSelenium.executeScript(
        """
        const box = document.querySelector(arguments[0]).getBoundingClientRect();
        const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return met.closest('.navigation-item').querySelector('.navigation-label').textContent;
        """,
        css);
  }

  @Test
  void aFilterIsAChipUntilItIsTakenAway() {
    ada.ask("Container seal is broken");
    open("agent/queue.xhtml?view=all-open");
    int before = rows().size();

    one("details.narrowing > summary").click();
    look("queue-filters");
    choose("queue:priority", "Normal");

    assertThat(textOf("queue:chips")).contains("Priority: Normal");
    assertThat(cells("td:nth-child(6)")).isNotEmpty().containsOnly("Normal");
    choose("queue:team", "Infrastructure");
    assertThat(textOf("queue:chips")).contains("Priority: Normal", "Team: Infrastructure");
    assertThat(element("queue:team").isDisplayed()).as("the menu stays open").isTrue();
    press(Keys.ESCAPE);
    PrimeSelenium.guardAjax(one("#queue\\:chips .chip a")).click();
    PrimeSelenium.guardAjax(one("#queue\\:chips .chip a")).click();
    assertThat(textOf("queue:chips")).isEmpty();
    assertThat(rows()).hasSize(before);
  }

  @Test
  void aNumberThatIsInNoSuchListLeadsToItsTicket() {
    var number = ada.ask("Somebody else's seal");
    open("agent/queue.xhtml?view=mine");

    type("queue:text", number.replace("HD-", "#"));
    element("queue:text").sendKeys(Keys.TAB);

    awaitPath("/agent/ticket.xhtml");
    assertThat(getWebDriver().getCurrentUrl()).endsWith("number=" + number.substring(3));
  }

  @Test
  void aClickOnAHeadingSorts() {
    open("agent/queue.xhtml?view=all-open");

    PrimeSelenium.guardAjax(one("#queue\\:tickets th.ticket-number")).click();

    var arrows = all("#queue\\:tickets th .ui-sortable-column-icon");
    assertThat(arrows).filteredOn(arrow -> visible(arrow)).hasSize(1);
    assertThat(numbers()).isSortedAccordingTo(Comparator.naturalOrder());
  }

  private static boolean visible(WebElement arrow) {
    return "visible".equals(arrow.getCssValue("visibility"));
  }

  @Test
  void rowsAreReachedPreviewedAndOpenedByKeys() {
    var first = ada.ask("Quay crane stands still");
    var second = ada.ask("Quay crane moves again");
    search("Quay crane");

    press("j");
    press("j");
    assertThat(one("tr.current").getText()).contains(first);
    PrimeSelenium.executeScript(REFUSE_LATER);
    press(Keys.SPACE);
    awaiting("the wait", () -> one("tr.preview").getText().equals("Loading…"));
    PrimeSelenium.executeScript("refuse()");
    awaiting("the failure", () -> one("tr.preview").getText().contains("could not be loaded"));
    press(Keys.SPACE);
    awaiting("the preview", () -> one("tr.preview .message").getText().contains("Please help."));
    look("queue-preview");
    press("k");
    press(Keys.ENTER);
    awaitPath("/agent/ticket.xhtml");

    assertThat(getWebDriver().getTitle()).startsWith(second);
    press("j");
    awaiting("the next ticket", () -> getWebDriver().getTitle().startsWith(first));
    press("u");
    awaitPath("/agent/queue.xhtml");
  }

  @Test
  void aClickAnywhereOnARowOpensIt() {
    var number = ada.ask("Forklift has no licence");
    search("Forklift has no");

    one("#queue\\:tickets_data .subject-text").click();

    awaitPath("/agent/ticket.xhtml");
    assertThat(getWebDriver().getTitle()).startsWith(number);
  }

  @Test
  void theSelectedTicketsAreChangedAtOnce() {
    ada.ask("Pallet scanner one");
    ada.ask("Pallet scanner two");
    search("Pallet scanner");

    selectAll();
    assertThat(textOf("queue:bulk")).contains("2 tickets selected");
    look("queue-bulk");
    choose("queue:bulk-urgency", "High");
    awaitNotice("2 tickets changed.");
    choose("queue:bulk-assignee", quinn.name());
    awaitNotice("2 tickets changed.");
    choose("queue:bulk-status", "On hold");
    awaitNotice("2 tickets changed.");
    enter("queue:bulk-tag", "scanner");

    awaitNotice("2 tickets changed.");
    assertThat(cells("td:nth-child(5)")).containsOnly("On hold");
    assertThat(cells("td:nth-child(6)")).containsOnly("High");
    assertThat(cells("td:nth-child(8)")).containsOnly(quinn.name());
    assertThat(textOf("queue:bulk")).contains("2 tickets selected");
    choose("queue:bulk-status", "Resolved");
    awaiting("no ticket in hand", () -> textOf("queue:bulk").isEmpty());
  }

  @Test
  void whatAChangeLeavesInTheListStaysSelected() {
    var mine = ada.ask("Tally printer here");
    ada.ask("Tally printer there");
    search("Tally printer");
    PrimeSelenium.guardAjax(box(mine)).click();

    choose("queue:bulk-assignee", quinn.name());

    awaitNotice("1 ticket changed.");
    assertThat(textOf("queue:bulk")).contains("1 ticket selected");
    assertThat(element("queue:bulk-assignee").getAttribute("value")).as("the next").isEmpty();
    assertThat(one("#queue\\:tickets_data > tr:has(.ui-chkbox-box.ui-state-active)").getText())
        .contains(mine);
  }

  @Test
  void theChoiceOfColumnsIsKept() {
    signIn(Somebody.agent("Cora Wide"));
    open("agent/queue.xhtml?view=all-open");
    assertThat(headings()).doesNotContain("Team");

    one("details.columns > summary").click();
    PrimeSelenium.guardAjax(
            getWebDriver().findElement(By.xpath("//label[contains(., 'Team')]/input")))
        .click();

    assertThat(headings()).contains("Team");
    open("agent/queue.xhtml?view=all-open");
    assertThat(headings()).contains("Team");
    signIn(quinn);
  }

  @Test
  void whereThereIsNothingToDoThePageSaysWhatToDoNext() {
    signIn(Somebody.agent("Noel Idle"));

    open("agent/queue.xhtml");

    assertThat(textOf("queue:tickets")).contains("You have no open tickets");
    look("queue-empty");
    search("no ticket is called like this");
    assertThat(textOf("queue:tickets")).contains("No ticket fits these filters");
    signIn(quinn);
  }

  @Test
  void whatArrivesElsewhereAppearsWithoutReloading() {
    open("agent/queue.xhtml?view=unassigned");
    awaiting("its one question", () -> PrimeSelenium.<Long>executeScript(QUESTIONS) == 1);

    var number = ada.ask("The gate does not open");

    awaiting(
        number,
        () -> {
          all("#queue\\:show").forEach(WebElement::click);
          return textOf("queue").contains(number);
        });
    assertThat(PrimeSelenium.<String>executeScript(MISSED)).contains("ticket " + idOf(number));
  }

  private static long idOf(String number) {
    return Somebody.number(
        "select id from ticket where number = ?", Long.valueOf(number.substring("HD-".length())));
  }

  private void search(String words) {
    open("agent/queue.xhtml?view=all-open");
    PrimeSelenium.executeScript(NOTE_NOTICES);
    enter("queue:text", words);
  }

  private void selectAll() {
    PrimeSelenium.guardAjax(one("#queue\\:tickets thead .ui-chkbox-box")).click();
  }

  private WebElement box(String number) {
    return getWebDriver()
        .findElement(
            By.xpath("//tr[contains(., '" + number + "')]//*[contains(@class, 'ui-chkbox-box')]"));
  }

  private void awaitNotice(String text) {
    awaiting(text, () -> PrimeSelenium.<String>executeScript("return noticed").contains(text));
    PrimeSelenium.executeScript("noticed = ''");
  }

  private List<WebElement> rows() {
    return all("#queue\\:tickets_data > tr");
  }

  private List<String> cells(String css) {
    return all("#queue\\:tickets_data " + css).stream().map(WebElement::getText).toList();
  }

  private List<String> numbers() {
    return cells("td.ticket-number");
  }

  private List<String> headings() {
    return all("#queue\\:tickets thead th").stream().map(WebElement::getText).toList();
  }
}
