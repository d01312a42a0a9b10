package org.handrail.web.admin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handrail.web.browser.BrowserTest;
import org.handrail.web.browser.HandrailUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator runs a job by hand and watches it. */
class JobsStoryIT extends BrowserTest {

  /** A first run makes the tables of the batch runtime; the page looks every two seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration A_MOMENT = Duration.ofMillis(100);

  @BeforeEach
  void theAdministratorSignsIn() {
    getWebDriver().manage().deleteAllCookies();
    signIn("admin", "handrail-demo");
  }

  @Test
  void aJobIsStartedAndItsCountsAreSeen() {
    open("/admin/jobs.xhtml");
    getWebDriver().findElement(By.linkText("Delete expired data")).click();
    awaitText("Start now");

    PrimeSelenium.guardAjax(getWebDriver().findElement(By.id("job:start"))).click();

    awaitText("Completed");
    assertThat(steps()).contains("Tokens", "Drafts", "Wrong passwords");
    look("job");
  }

  @Test
  void clocksAreVerifiedAndWhatWasFoundIsOneClickAway() {
    open("/admin/job.xhtml?name=verify-sla-clocks");
    awaitText("Start now");

    PrimeSelenium.guardAjax(getWebDriver().findElement(By.id("job:start"))).click();

    awaitText("Completed");
    getWebDriver().findElement(By.id("check")).click();
    awaitText("Every SLA timer matches its history");
    look("sla-check");
  }

  private void open(String path) {
    getWebDriver().get(HandrailUnderTest.server().uri(path).toString());
  }

  private String steps() {
    return getWebDriver().findElement(By.id("job:steps")).getText();
  }

  private String page() {
    return getWebDriver().findElement(By.tagName("body")).getText();
  }

  private void awaitText(String text) {
    new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT).until(driver -> page().contains(text));
  }
}
