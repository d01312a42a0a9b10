package org.handrail.web.account.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.web.browser.AdminStory;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator finds a setting, and looks up who changed one. */
class AdministrationStoryIT extends AdminStory {

  @Test
  void settingsAreFoundByTyping() {
    open("index.xhtml");

    element("navigation-filter").sendKeys("mail");

    var shown =
        getWebDriver().findElements(By.cssSelector("#navigation li")).stream()
            .filter(WebElement::isDisplayed)
            .map(WebElement::getText)
            .toList();
    assertThat(shown)
        .contains("Mailboxes", "Mail templates", "Mail ledger")
        .doesNotContain("Teams");
  }

  @Test
  void everyActionOfTheTrailIsToldInWords() {
    open("team.xhtml");
    type("team:name", "Audited");
    tick("team:active");
    press("team:save");
    await("Members");

    type("team:name", "Audited twice");
    press("team:save");
    await("Saved.");

    open("audit.xhtml");
    assertThat(column(5).get(0))
        .as("only what has changed")
        .isEqualTo("Name: Audited → Audited twice");
    assertThat(column(3))
        .contains("Team created")
        .noneMatch(words -> words.matches("[a-z]+(-[a-z]+)+"));
    choose("audit:action", "Team created");
    press("audit:find");

    PrimeSelenium.waitGui().until(driver -> column(3).stream().allMatch("Team created"::equals));
    assertThat(column(4))
        .contains("Team: Audited twice")
        .noneMatch(object -> object.matches(".*\\d+"));
    type("audit:text", "nobody at all");
    press("audit:find");
    assertThat(column(3)).isEmpty();
    look("audit-empty");
  }

  private List<String> column(int place) {
    return element("audit:list")
        .findElements(
            By.cssSelector("tbody tr:not(.ui-datatable-empty-message) td:nth-child(" + place + ")"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }
}
