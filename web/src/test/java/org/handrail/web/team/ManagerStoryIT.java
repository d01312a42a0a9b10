package org.handrail.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.primefaces.selenium.PrimeSelenium;
import org.primefaces.selenium.component.SelectOneMenu;

/** A manager reads what their teams do, and a lead looks after theirs. */
class ManagerStoryIT extends StoryTest {

  private static final String TEAM = "select id from team where name = ?";

  @Test
  void aManagerReadsTheTicketsOfTheirTeamsAndChangesNothing() {
    var requester = Somebody.requester("Petra Gunwale");
    var agent = Somebody.agent("Ole Gunwale");
    var manager = Somebody.manager("Mona Gunwale");
    long desk = Somebody.number(TEAM, "Service Desk");
    long security = Somebody.number(TEAM, "IT Security");
    manage(desk, manager);
    var theirs = inTeam(requester.ask("A gunwale is loose"), desk);
    var others = inTeam(requester.ask("A secret gunwale"), security);
    agent.note(theirs, "For the helpdesk only.");
    signIn(manager);

    open("agent/index.xhtml");
    assertThat(one("h1").getText()).as("where a manager begins").isEqualTo("All open");
    open("agent/queue.xhtml?view=all-open");
    type("queue:text", "gunwale");
    press(Keys.TAB);
    awaiting(theirs, () -> listed().contains(theirs));
    assertThat(listed()).doesNotContain(others);
    assertThat(one("#navigation").getText())
        .contains("Unassigned", "All open")
        .doesNotContain("My tickets", "My teams");
    assertThat(all("#content a[href*='new.xhtml'], #queue .ui-selection-column")).isEmpty();
    look("manager-queue");

    open("agent/ticket.xhtml?number=" + theirs);
    assertThat(one("#content").getText())
        .contains("You read this ticket", "For the helpdesk only.");
    assertThat(buttons()).isEmpty();
    assertThat(all("#aside select, #aside input:not([type=hidden]), #composer")).isEmpty();
    look("manager-ticket");
    agent.note(theirs, "Said while the manager looks.");
    awaiting(
        "the new note", () -> one("#conversation").getText().contains("Said while the manager"));

    open("agent/ticket.xhtml?number=" + others);
    assertThat(one("body").getText()).doesNotContain("secret gunwale");
    open("agent/board.xhtml");
    assertThat(one("#content").getText()).doesNotContain("IT Security");
    look("manager-board");
    open("manager/forecast.xhtml");
    assertThat(one("#content").getText()).contains("Service Desk").doesNotContain("IT Security");
    look("manager-forecast");
  }

  @Test
  void anAdministratorSaysWhichManagersReadATeam() {
    var manager = Somebody.manager("Mila Thwart");
    getWebDriver().manage().deleteAllCookies();
    signIn("admin", Somebody.PASSWORD);
    open("admin/team.xhtml?id=" + Somebody.number(TEAM, "Infrastructure"));
    awaitText("managers", "Add a manager");

    chooseNewcomer(manager.name());
    submit("managers:add");

    awaitText("managers:rows", manager.name());
    look("team-managers");
  }

  @Test
  void aLeadSeesWhoIsThereAndChangesACapacity() {
    var lead = Somebody.lead("Lena Thwart");
    Somebody.number(
        "insert into membership (team_id, account_id, lead) values (?, ?, true) returning team_id",
        Somebody.number(TEAM, "Infrastructure"),
        lead.accountId());
    signIn(lead);
    open("agent/team.xhtml");
    assertThat(textOf("led:members")).contains("Ingrid Solberg", "Кирилл Громов", lead.name());
    look("led-team");

    var row = rowOf(lead.name());
    var field = row.findElement(By.cssSelector("input[id$=capacity]"));
    enter(field.getAttribute("id"), "9");

    awaiting("the new capacity", () -> rowOf(lead.name()).getText().contains("of 9"));
    open("agent/sla-tester.xhtml");
    assertThat(all("select[id$='team_input'] option"))
        .extracting(option -> option.getAttribute("textContent").strip())
        .containsExactly("Infrastructure");
    submit("tester:try");
    awaitText("result", "Standard");
    look("lead-tester");
    open("agent/sla-what-if.xhtml");
    assertThat(one("#content").getText()).contains("the teams you lead");
    submit("choose:start");
    awaiting("the result", () -> !all("[id$='byTeam']").isEmpty());
    awaiting("all of it", () -> one("[id$='byTeam']").getText().contains("Infrastructure"));
    assertThat(one("[id$='byTeam']").getText()).doesNotContain("Service Desk", "IT Security");
    look("lead-what-if");
  }

  private String listed() {
    return one("#queue .tickets").getText();
  }

  /** What could be pressed to change something. */
  private List<String> buttons() {
    return all("#content form button:not(.enter-key), #aside button:not(.enter-key)").stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private WebElement rowOf(String name) {
    return all("#led\\:members tbody tr").stream()
        .filter(row -> row.getText().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private void chooseNewcomer(String name) {
    PrimeSelenium.createFragment(SelectOneMenu.class, By.id("managers:newcomer")).select(name);
  }

  private static void manage(long team, Somebody manager) {
    Somebody.number(
        "insert into team_manager (team_id, account_id) values (?, ?) returning team_id",
        team,
        manager.accountId());
  }

  private static String inTeam(String number, long team) {
    Somebody.number(
        "update ticket set team_id = ?, assignee_id = null where number = ? returning id",
        team,
        Long.valueOf(number.substring(3)));
    return number;
  }
}
