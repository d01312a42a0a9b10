package org.handrail.web.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.SlaExamples;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator promises more for what is urgent, and tries who gets it. */
class PolicyStoryIT extends AdminStory {

  @Test
  void aPolicyIsWrittenAndTriedBeforeItHolds() {
    open("sla-policies.xhtml");
    assertThat(page()).contains("Standard", "Every ticket that no other policy takes");

    open("sla-policy.xhtml");
    press("policy:save");
    await("Please give the policy a name.");
    type("policy:name", "Urgent by phone");
    new Select(element("policy:attribute")).selectByVisibleText("Priority");
    press("policy:add");
    value("policy:condition:0:values", "Urgent");
    value("policy:condition:0:values", "High");
    new Select(element("policy:attribute")).selectByVisibleText("Tag");
    press("policy:add");
    type("policy:condition:1:typed", "down, outage");

    type("policy:URGENT-RESOLUTION", "soon");
    press("policy:save");
    await("Please write hours and minutes");
    assertThat(element("policy:name").getAttribute("value")).isEqualTo("Urgent by phone");
    type("policy:URGENT-RESOLUTION", "4 h");

    press("policy:teams:0:remove");
    new Select(element("policy:team")).selectByVisibleText("Service Desk");
    press("policy:addTeam");
    type("policy:teams:2:TIME_TO_OWN", "30 min");
    warn("5 h");
    await("a step would be taken before the SLA timer starts");
    type(lastStep(), "30 min");
    press("target:apply");
    look("sla-policy");
    type("policy:URGENT-RESOLUTION", "20 min");
    type("policy:teams:2:TIME_TO_OWN", "0:00");
    press("policy:save");
    await("“Resolution”: a step would be taken before the SLA timer starts");
    assertThat(element("policy:errors").getText())
        .contains("Resolution, Urgent: “Resolution”: a step would be taken")
        .contains("Time to own, Service Desk");
    look("sla-policy-refused");
    type("policy:URGENT-RESOLUTION", "4 h");
    type("policy:teams:2:TIME_TO_OWN", "30 min");

    press("policy:save");
    assertThat(getWebDriver().getCurrentUrl()).contains("/admin/sla-draft.xhtml?id=");
    tryBy(getWebDriver().getCurrentUrl().replaceAll(".*id=", ""));
  }

  @Test
  void policiesAreMovedCopiedAndRemoved() {
    long category = SlaExamples.category("Moved");
    SlaExamples.addPolicy(SlaExamples.policy("Moved", category, "RESOLUTION", "PT1H"));
    var number = Somebody.requester("Polly Moved").ask("What am I promised?", category);
    open("sla-policies.xhtml");
    press("list:policies:0:down");
    await("The order is changed on this page only");
    assertThat(getWebDriver().switchTo().activeElement().getAttribute("id"))
        .as("the policy that was moved")
        .startsWith("list:policies:1:");
    decide("list:save", "Order");

    open("sla-policies.xhtml");
    element("list:policies:0:copy").click();
    await("Nothing changes yet when you save");
    assertThat(element("policy:name").getAttribute("value")).isEqualTo("Copy of Moved");
    decide("policy:save", "Copy of Moved");

    open("sla-policies.xhtml");
    pressAndConfirm("list:policies:0:remove");
    await("Recalculate");
    assertThat(page()).contains("Removed");
    assertThat(row("draft:effects", number).getText()).contains("Moved → Standard");
  }

  private void decide(String button, String change) {
    press(button);
    waiting().until(driver -> driver.getCurrentUrl().contains("/admin/sla-draft.xhtml?id="));
    assertThat(page()).contains(change);
  }

  @Test
  void aTicketIsTakenForAnExample() {
    var number = Somebody.requester("Polly Example").ask("Take me");
    open("sla-tester.xhtml");
    like("paper");
    await("Please write a ticket’s number");
    like("HD-987654321");
    await("There is no ticket HD-987654321");
    like(number);
    await("When it would be due");
    assertThat(element("result").getText()).contains("Standard");
  }

  private void like(String number) {
    type("tester:like", number);
    press("tester:take");
  }

  /** Tells the assignee so long before an urgent ticket has to be resolved. */
  private void warn(String before) {
    // the field above it was scrolled to the edge of the window, under the bar
    PrimeSelenium.executeScript(
        "arguments[0].scrollIntoView({block: 'center'})", element("policy:more-URGENT-RESOLUTION"));
    press("policy:more-URGENT-RESOLUTION");
    press("target:add");
    type(lastStep(), before);
    look("sla-policy-steps");
    press("target:apply");
  }

  /** The new step is below those that the standard policy has. */
  private String lastStep() {
    int steps = getWebDriver().findElements(By.cssSelector("fieldset.step")).size();
    return "target:step:%d:time".formatted(steps - 1);
  }

  private void tryBy(String draft) {
    open("sla-tester.xhtml?draft=" + draft);
    choose("tester:priority", "Urgent");
    press("tester:try");
    await("Does not match: Tag is down or outage");
    type("tester:tags", "outage");
    press("tester:try");
    await("Matches: Tag is down or outage");
    assertThat(element("result").getText())
        .contains("Urgent by phone", "30 min before the due time: notify the assignee");
    look("sla-tester");
  }

  private void value(String boxes, String label) {
    element(boxes).findElement(By.xpath(".//label[normalize-space() = '" + label + "']")).click();
  }
}
