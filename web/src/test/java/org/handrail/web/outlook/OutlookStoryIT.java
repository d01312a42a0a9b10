package org.handrail.web.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.junit.jupiter.api.Test;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator has the outlook tried on the past and sets the level; a lead reads it. */
class OutlookStoryIT extends AdminStory {

  @Test
  void theOutlookIsTriedOnThePastAndReadBesideWhatItForetellsNow() {
    open("outlook.xhtml");
    await("No back-test yet");

    open("job.xhtml?name=backtest-sla-outlook");
    press("job:start");
    waiting().until(driver -> page().contains("Completed"));
    open("outlook.xhtml");
    await("Back-test: how accurate it was");

    assertThat(element("verdict").getText()).contains("Better than the base rate");
    assertThat(element("backTest:kinds").getText()).contains("Resolution");
    assertThat(element("backTest:bins").getText()).contains("0% – 10%");
    look("outlook");

    type("thresholds:standard", "0");
    press("thresholds:save");
    look("outlook-refused");
    type("thresholds:standard", "20");
    press("thresholds:save");
    await("Saved.");
    open("outlook.xhtml");
    assertThat(element("outlook:teams").getText()).contains("20%");

    getWebDriver().manage().deleteAllCookies();
    PrimeSelenium.goTo("agent/outlook.xhtml");
    signIn("oksana", "handrail-demo");
    PrimeSelenium.goTo("agent/outlook.xhtml");
    waiting().until(driver -> !page().contains("Not calculated yet"));
    look("outlook-lead");
  }
}
