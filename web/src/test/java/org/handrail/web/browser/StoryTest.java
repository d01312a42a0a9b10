package org.handrail.web.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;

/**
 * Base of stories: pages are opened by their address, fields found by their id, and what the reader
 * would wait for is waited for.
 */
public abstract class StoryTest extends BrowserTest {

  /** Long enough for a timer's work and a push on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration A_MOMENT = Duration.ofMillis(100);

  /** At one stroke: a page that shows what others do may replace the list between two. */
  private static final String CHOOSE =
      """
      const list = document.getElementById(arguments[0]);
      const option = Array.from(list.options).find(one => one.text.trim() === arguments[1]);
      list.value = option.value;
      list.dispatchEvent(new Event('change', {bubbles: true}));
      """;

  private static final String PASTE =
      """
      const field = document.getElementById(arguments[0]);
      field.focus();
      if (field.isContentEditable) {
        field.innerText = arguments[1];
      } else {
        field.value = arguments[1];
      }
      field.dispatchEvent(new Event('input', {bubbles: true}));
      """;

  /** Somebody else sits down at this browser. */
  protected void signIn(Somebody person) {
    signOut();
    signIn(person.login(), Somebody.PASSWORD);
  }

  /** As when the session has run out, the server was restarted, or another tab signed out. */
  protected void endSession() {
    getWebDriver().manage().deleteCookieNamed("handrail");
  }

  /** As {@link #submit} once the session has ended: what the page asks by itself may be first. */
  protected void submitTooLate(String id) {
    PrimeSelenium.executeScript("document.getElementById(arguments[0]).click()", id);
  }

  /** Over the page that was left open. */
  protected void signInAgain(Somebody person) {
    awaiting("the sign-in over the page", () -> element("signed-out").isDisplayed());
    element("signed-out-name").sendKeys(person.login());
    element("signed-out-password").sendKeys(Somebody.PASSWORD, Keys.ENTER);
    awaiting("the page again", () -> all("dialog#signed-out[open]").isEmpty());
  }

  /** At one stroke, as pasting does. */
  protected void paste(String id, String text) {
    PrimeSelenium.executeScript(PASTE, id, text);
  }

  protected void open(String path) {
    PrimeSelenium.goTo(path);
  }

  protected WebElement element(String id) {
    return getWebDriver().findElement(By.id(id));
  }

  protected List<WebElement> all(String css) {
    return getWebDriver().findElements(By.cssSelector(css));
  }

  protected WebElement one(String css) {
    return getWebDriver().findElement(By.cssSelector(css));
  }

  /** Replaces what is in the field. */
  protected void type(String id, String text) {
    keys(id, Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    keys(id, text);
  }

  /** As {@link #type}, in a field that is saved when it is left. */
  protected void enter(String id, String text) {
    type(id, text);
    PrimeSelenium.guardAjax(element(id)).sendKeys(Keys.TAB);
  }

  /** A page that shows what others do may replace the field just before the first key. */
  private void keys(String id, CharSequence... keys) {
    awaiting(
        id,
        () -> {
          element(id).sendKeys(keys);
          return true;
        });
  }

  /** Chooses in a native list that is saved at once. */
  protected void choose(String id, String shown) {
    choose(id, shown, true);
  }

  /**
   * @param saved whether that is saved at once
   */
  protected void choose(String id, String shown, boolean saved) {
    PrimeSelenium.executeScript(saved, CHOOSE, id, shown);
  }

  protected void submit(String id) {
    PrimeSelenium.guardAjax(element(id)).click();
  }

  /** A key pressed while nothing is being typed. */
  protected void press(CharSequence key) {
    new Actions(getWebDriver()).sendKeys(key).perform();
  }

  protected String textOf(String id) {
    return element(id).getText();
  }

  protected String path() {
    return URI.create(getWebDriver().getCurrentUrl()).getPath();
  }

  protected String focused() {
    return getWebDriver().switchTo().activeElement().getAttribute("id");
  }

  protected void awaitPath(String path) {
    awaiting("the page " + path, () -> path().equals(path));
  }

  protected void awaitText(String id, String text) {
    awaiting(text, () -> textOf(id).contains(text));
  }

  /** Waits until it is so; what the page replaces meanwhile is looked at again. */
  protected void awaiting(String what, Condition condition) {
    new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT)
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(NoSuchElementException.class)
        // replaced between its being focused and the first key
        .ignoring(ElementNotInteractableException.class)
        .until(driver -> condition.holds());
  }

  /** Something that becomes true on the page. */
  @FunctionalInterface
  protected interface Condition {
    boolean holds();
  }
}
