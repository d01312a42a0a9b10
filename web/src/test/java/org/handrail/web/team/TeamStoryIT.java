package org.handrail.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator sets teams up and says where tickets without a category go. */
class TeamStoryIT extends AdminStory {

  @Test
  void aTeamIsSetUpWithItsMembersAndTakenOutOfUse() {
    open("teams.xhtml");
    open("team.xhtml");
    type("team:reopenDays", "999");
    press("team:save");
    assertThat(element("team:errors").getText())
        .contains("Name", "Days in which a reply reopens a ticket");
    look("team-refused");

    type("team:name", "Service desk");
    type("team:reopenDays", "21");
    press("team:save");
    await("There is already a team called “Service desk”.");
    type("team:name", "Printers");
    choose("team:level", "2");
    choose("team:strategy", "Round robin");
    tick("team:restricted");
    press("team:save");
    await("Nobody belongs to this team yet");
    press("members:add");
    assertThat(element("members").getText()).contains("Please fill in this field.");

    choose("members:newcomer", "Hugo Castell");
    press("members:add");
    assertThat(row("members:rows", "Hugo Castell").getText()).contains("Offline");
    PrimeSelenium.guardAjax(
            element("members:rows:0:lead").findElement(By.cssSelector(".ui-chkbox-box")))
        .click();
    type("members:rows:0:capacity", "many");
    PrimeSelenium.guardAjax(element("members:rows:0:capacity")).sendKeys(Keys.TAB);
    look("team-member-refused");
    type("members:rows:0:capacity", "12");
    PrimeSelenium.guardAjax(element("members:rows:0:capacity")).sendKeys(Keys.TAB);
    open("teams.xhtml");
    assertThat(row("list:teams", "Printers").getText())
        .contains("Round robin", "0 of 1", "Members only");

    element("list:teams").findElement(By.linkText("Printers")).click();
    await("Hugo Castell");
    pressAndConfirm("members:rows:0:remove");
    await("Nobody belongs to this team yet");
    tick("team:active");
    press("team:save");
    open("teams.xhtml");
    assertThat(row("list:teams", "Printers").getText()).contains("Gets no new tickets");
  }

  @Test
  void whoSavesAnOlderStateIsToldAndMaySaveOverIt() {
    open("teams.xhtml");
    element("list:teams").findElement(By.linkText("IT Security")).click();
    awaitTitle("IT Security");
    var first = getWebDriver().getWindowHandle();
    var address = getWebDriver().getCurrentUrl();
    getWebDriver().switchTo().newWindow(WindowType.TAB);
    getWebDriver().get(address);
    type("team:reopenDays", "21");
    press("team:save");
    await("Saved.");
    getWebDriver().close();
    getWebDriver().switchTo().window(first);

    type("team:reopenDays", "14");
    press("team:save");

    assertThat(page()).contains("Somebody else has changed this meanwhile.");
    look("team-overtaken");
    press("team:save");
    await("Saved.");
    assertThat(element("team:reopenDays").getAttribute("value")).isEqualTo("14");
  }

  @Test
  void aChannelHasItsTeamForTicketsWithoutACategory() {
    open("teams.xhtml");
    var phone =
        element("routing")
            .findElements(By.cssSelector(".ui-selectonemenu"))
            .get(4)
            .getAttribute("id");

    choose(phone, "Infrastructure");
    press("routing:save");

    await("Saved.");
    open("teams.xhtml");
    assertThat(element("routing").getText()).contains("Infrastructure");
    choose(phone, "No team");
    press("routing:save");
    await("Saved.");
  }
}
