package org.handrail.web.browser;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;
import org.primefaces.selenium.component.SelectOneMenu;

/** What the demo's administrator does on screens: the words of such a story. */
public abstract class AdminStory extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  /** Once for a class: its stories share the browser. */
  @BeforeEach
  void theAdministratorSignsIn() {
    open("index.xhtml");
    if (getWebDriver().getCurrentUrl().contains("/login.xhtml")) {
      signIn("admin", "handrail-demo");
    }
  }

  /**
   * @param page as {@code teams.xhtml}
   */
  protected void open(String page) {
    PrimeSelenium.goTo("admin/" + page);
  }

  protected void type(String id, String text) {
    var field = element(id);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    field.sendKeys(text);
  }

  protected void choose(String id, String label) {
    PrimeSelenium.createFragment(SelectOneMenu.class, By.id(id)).select(label);
  }

  /** A check box: PrimeFaces hides the real one. */
  protected void tick(String id) {
    element(id).findElement(By.cssSelector(".ui-chkbox-box")).click();
  }

  /** By a button whose answer changes this page or leads to another. */
  protected void press(String id) {
    PrimeSelenium.guardAjax(element(id)).click();
  }

  /** As {@link #press}, where the page asks once more. */
  protected void pressAndConfirm(String id) {
    element(id).click();
    var yes = By.cssSelector(".ui-confirm-dialog .ui-confirmdialog-yes");
    PrimeSelenium.waitGui().until(driver -> driver.findElement(yes).isDisplayed());
    PrimeSelenium.guardAjax(getWebDriver().findElement(yes)).click();
  }

  protected WebElement element(String id) {
    return getWebDriver().findElement(By.id(id));
  }

  protected String page() {
    return getWebDriver().findElement(By.tagName("body")).getText();
  }

  protected void await(String text) {
    waiting().until(driver -> page().contains(text));
  }

  /** The page of an object is headed by its name. */
  protected void awaitTitle(String title) {
    waiting()
        .until(
            driver -> driver.findElement(By.cssSelector(".page-title h1")).getText().equals(title));
  }

  /** For what mail and timers bring about, on a machine with other things to do. */
  protected FluentWait<WebDriver> waiting() {
    return new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT)
        .ignoring(StaleElementReferenceException.class);
  }

  /** The row of a table in which this is said. */
  protected WebElement row(String table, String text) {
    return element(table).findElements(By.cssSelector("tbody tr")).stream()
        .filter(row -> row.getText().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + element(table).getText()));
  }
}
