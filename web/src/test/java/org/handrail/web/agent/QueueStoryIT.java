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

    assertThat(all("#views .navigation-list > li .count")).hasSize(6);
    assertThat(Integer.parseInt(one("#views [aria-current] .count").getText())).isPositive();
    assertThat(rows()).hasSizeGreaterThan(5);
    look("queue");
  }

  @Test
  void aFilterIsAChipUntilItIsTakenAway() {
    open("agent/queue.xhtml?view=all-open");
    int before = rows().size();

    one("details.narrowing > summary").click();
    look("queue-filters");
    choose("queue:priority", "High");

    assertThat(textOf("queue:chips")).contains("Priority: High");
    assertThat(cells("td:nth-child(6)")).isNotEmpty().containsOnly("High");
    PrimeSelenium.guardAjax(one("#queue\\:chips .chip a")).click();
    assertThat(textOf("queue:chips")).isEmpty();
    assertThat(rows()).hasSize(before);
  }

  @Test
  void aClickOnAHeadingSorts() {
    open("agent/queue.xhtml?view=all-open");

    PrimeSelenium.guardAjax(one("#queue\\:tickets th.ticket-number")).click();

    assertThat(numbers()).isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void rowsAreReachedPreviewedAndOpenedByKeys() {
    var first = ada.ask("Quay crane stands still");
    var second = ada.ask("Quay crane moves again");
    search("Quay crane");

    press("j");
    press("j");
    assertThat(one("tr.current").getText()).contains(first);
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
    selectAll();
    choose("queue:bulk-assignee", quinn.name());
    awaitNotice("2 tickets changed.");
    selectAll();
    choose("queue:bulk-status", "On hold");
    awaitNotice("2 tickets changed.");
    selectAll();
    enter("queue:bulk-tag", "scanner");

    awaitNotice("2 tickets changed.");
    assertThat(cells("td:nth-child(5)")).containsOnly("On hold");
    assertThat(cells("td:nth-child(6)")).containsOnly("High");
    assertThat(cells("td:nth-child(7)")).containsOnly(quinn.name());
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

    assertThat(textOf("queue:tickets")).contains("Nothing to do here");
    look("queue-empty");
    search("no ticket is called like this");
    assertThat(textOf("queue:tickets")).contains("No ticket fits these filters");
    signIn(quinn);
  }

  @Test
  void whatArrivesElsewhereAppearsWithoutReloading() {
    open("agent/queue.xhtml?view=unassigned");

    var number = ada.ask("The gate does not open");

    awaiting(
        number,
        () -> {
          all("#queue\\:show").forEach(WebElement::click);
          return textOf("queue").contains(number);
        });
  }

  private void search(String words) {
    open("agent/queue.xhtml?view=all-open");
    enter("queue:text", words);
  }

  private void selectAll() {
    PrimeSelenium.guardAjax(one("#queue\\:tickets thead .ui-chkbox-box")).click();
  }

  private void awaitNotice(String text) {
    awaiting(text, () -> one("#notices_container, .ui-growl").getText().contains(text));
    PrimeSelenium.executeScript("PrimeFaces.widgets.widget_notices.removeAll()");
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
