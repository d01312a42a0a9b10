package org.handrail.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.primefaces.selenium.PrimeSelenium;

/**
 * Tries the page that is open without doing anything: what its fields and buttons would send is
 * taken down instead of being sent, so that no story finds anything changed.
 */
public final class PageProbe {

  /** Writes into each field whose text is sent with its form only; gives their ids. */
  static final String TYPE =
      """
      return Array.from(document.querySelectorAll('input:is([type=text], [type=search], [type=email]), textarea'))
        .filter(field => field.id && field.form && !field.readOnly && !field.disabled && field.checkVisibility())
        .filter(field => !field.form.closest('[data-unkept], dialog') && !field.closest('.ui-autocomplete'))
        .map(field => { field.value = 'Kept 7'; return field.id; })
      """;

  private static final String PROBE = script();

  private final WebDriver driver;

  public PageProbe(WebDriver driver) {
    this.driver = driver;
  }

  /** What the page breaks of the contract; leaves it unusable for anything but leaving it. */
  public List<String> findings() {
    var findings = new ArrayList<String>(failedRequests());
    PrimeSelenium.executeScript(PROBE);
    findings.addAll(enterInFields());
    findings.addAll(doubleClicks());
    return findings;
  }

  /** Of everything that the page asked for, itself included. */
  private static List<String> failedRequests() {
    return PrimeSelenium.executeScript(
        """
        return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
          .filter(asked => asked.responseStatus >= 400)
          .map(asked => asked.responseStatus + ' for ' + asked.name)
        """);
  }

  private List<String> enterInFields() {
    var findings = new ArrayList<String>();
    long fields = PrimeSelenium.<Long>executeScript("return handrailProbe.fields()");
    for (long each = 0; each < fields; each++) {
      Map<String, Object> field =
          PrimeSelenium.executeScript("return handrailProbe.enter(arguments[0])", each);
      if (field == null) {
        continue;
      }
      var element = driver.findElement(By.cssSelector("[data-probe='" + each + "']"));
      if (Boolean.TRUE.equals(field.get("typed"))) {
        element.sendKeys("7");
      }
      element.sendKeys(Keys.ENTER);
      List<String> strange =
          PrimeSelenium.executeScript("return handrailProbe.strange(arguments[0])", each);
      strange.forEach(deed -> findings.add("Enter in " + field.get("name") + ": " + deed));
    }
    return findings;
  }

  private static List<String> doubleClicks() {
    return PrimeSelenium.executeScript("return handrailProbe.doubleClicks()");
  }

  private static String script() {
    try (var script = PageProbe.class.getResourceAsStream("probe.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
