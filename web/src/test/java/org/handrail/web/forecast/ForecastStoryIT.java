package org.handrail.web.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.junit.jupiter.api.Test;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator has the forecast tried on the past and sets the level; a lead reads it. */
class ForecastStoryIT extends AdminStory {

  @Test
  void theForecastIsTriedOnThePastAndReadBesideWhatItForecastsNow() {
    open("forecast.xhtml");
    await("No back-test yet");

    open("job.xhtml?name=backtest-breach-forecast");
    press("job:start");
    waiting().until(driver -> page().contains("Completed"));
    open("forecast.xhtml");
    await("Back-test: how accurate it was");

    assertThat(element("verdict").getText()).contains("Better than the base rate");
    assertThat(element("backTest:kinds").getText()).contains("Resolution");
    assertThat(element("backTest:bins").getText()).contains("0% – 10%");
    look("forecast");

    type("thresholds:standard", "0");
    press("thresholds:save");
    look("forecast-refused");
    type("thresholds:standard", "20");
    press("thresholds:save");
    await("Saved.");
    open("forecast.xhtml");
    assertThat(element("forecast:teams").getText()).contains("20%");

    getWebDriver().manage().deleteAllCookies();
    PrimeSelenium.goTo("agent/forecast.xhtml");
    signIn("oksana", "handrail-demo");
    PrimeSelenium.goTo("agent/forecast.xhtml");
    waiting().until(driver -> !page().contains("Not calculated yet"));
    look("forecast-lead");
  }
}
