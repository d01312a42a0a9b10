package org.handrail.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WrapsDriver;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.openqa.selenium.logging.LogType;
import org.primefaces.selenium.AbstractPrimePageTest;
import org.primefaces.selenium.PrimeSelenium;

/**
 * Base of browser tests. Page objects come as parameters of the test method:
 *
 * <pre>{@code
 * class QueueIT extends BrowserTest {
 *   @Test void aTicketIsOneClickAway(QueuePage queue) { … look("queue"); }
 * }
 * }</pre>
 */
public abstract class BrowserTest extends AbstractPrimePageTest {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Pattern INCOMPLETE =
      Pattern.compile("text \\S+ (has no value for|is missing in) ");

  private static final String STILL =
      "return document.getAnimations().every(animation => animation.playState !== 'running')"
          + " && !jQuery(':animated, .ui-state-loading').length";

  /** No script of a page may fail, and nothing may break its own security policy. */
  @AfterEach
  void nothingWentWrongInTheBrowser() {
    var severe =
        getWebDriver().manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .filter(entry -> !entry.getMessage().contains("the server responded with a status of"))
            // a story pulled the cable
            .filter(entry -> !entry.getMessage().contains("ERR_INTERNET_DISCONNECTED"))
            .map(Object::toString);

    assertThat(severe).isEmpty();
  }

  /** Also of what no test looks at: the server says which text it had no words or no value for. */
  @AfterEach
  void everyTextHadItsWordsAndValues() {
    assertThat(
            HandrailUnderTest.server()
                .output()
                .lines()
                .filter(line -> INCOMPLETE.matcher(line).find()))
        .isEmpty();
  }

  /** Signs in on the login page; the session ends with the test class's browser. */
  protected void signIn(String name, String password) {
    PrimeSelenium.goTo(LoginPage.class).signIn(name, password);
  }

  /**
   * Nobody is signed in at this browser any more. The page is left first: what it still asks for
   * without its cookie would be given a new one, in the middle of the next sign-in.
   */
  protected void signOut() {
    getWebDriver().get("about:blank");
    browser().executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  /** The agent says in the bar whether they are there: Online, Away or Offline. */
  protected void become(String state) {
    var presence = getWebDriver().findElement(By.id("presence"));
    presence.findElement(By.tagName("summary")).click();
    var choice = By.xpath(".//button[normalize-space() = '" + state + "']");
    PrimeSelenium.guardAjax(presence.findElement(choice)).click();
  }

  /**
   * Looks at the page as it is now: pictures {@code name-light}, {@code name-dark} and {@code
   * name-390} for people, and for the machine no violation of WCAG 2.1 A or AA in any of them (the
   * dark one has the elements of the light one, in other colours), and no sideways scrolling at
   * 1280 and 390 pixels.
   */
  protected void look(String name) {
    inTheme("light", () -> lookOnce(name + "-light", Accessibility.EVERYTHING));
    inTheme("dark", () -> lookOnce(name + "-dark", Accessibility.CONTRAST));
    onAPhone(() -> lookOnce(name + "-390", Accessibility.EVERYTHING));
  }

  private void lookOnce(String name, Accessibility rules) {
    waitForStillness();
    picture(name);
    assertThat(rules.violations()).as("accessibility of %s", name).isEmpty();
    assertThat(overhang()).as("pixels that %s is too wide", name).isLessThanOrEqualTo(0);
  }

  /**
   * Colours fade, drawers slide, and what was clicked is grey until it is answered: a picture or a
   * contrast taken in between proves nothing.
   */
  private static void waitForStillness() {
    PrimeSelenium.waitGui().until(driver -> PrimeSelenium.executeScript(STILL));
  }

  private static long overhang() {
    var root = "document.documentElement";
    return PrimeSelenium.executeScript(
        "return " + root + ".scrollWidth - " + root + ".clientWidth");
  }

  /** The whole page, also what lies below the window. */
  private void picture(String name) {
    var size =
        PrimeSelenium.<Map<String, Object>>executeScript(
            "scrollTo(0, 0); const page = document.documentElement;"
                + "return {x: 0, y: 0, width: page.clientWidth, height: page.scrollHeight, scale: 1}");
    var shot =
        browser()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", size));
    try {
      Files.createDirectories(PICTURES);
      var bytes = Base64.getDecoder().decode(shot.get("data").toString());
      Files.write(PICTURES.resolve(name + ".png"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void inTheme(String theme, Runnable work) {
    String before = PrimeSelenium.executeScript("return document.documentElement.dataset.theme");
    PrimeSelenium.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
    try {
      work.run();
    } finally {
      PrimeSelenium.executeScript("document.documentElement.dataset.theme = arguments[0]", before);
    }
  }

  /** In a window of 390 pixels, as {@link #look} does. */
  protected void onAPhone(Runnable work) {
    var phone =
        Map.<String, Object>of(
            "width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false);
    browser().executeCdpCommand("Emulation.setDeviceMetricsOverride", phone);
    try {
      work.run();
    } finally {
      browser().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** The cable is pulled, and put back. */
  protected void setOffline(boolean offline) {
    setNetwork(offline, -1);
  }

  /**
   * @param bytesPerSecond that uploads make; -1 for all that go
   */
  protected void setNetwork(boolean offline, long bytesPerSecond) {
    browser().executeCdpCommand("Network.enable", Map.of());
    browser()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                offline,
                "latency",
                0,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                bytesPerSecond));
  }

  /** The driver behind the events that primefaces-selenium listens to. */
  private ChromiumDriver browser() {
    WebDriver driver = getWebDriver();
    while (driver instanceof WrapsDriver wrapper && !(driver instanceof ChromiumDriver)) {
      driver = wrapper.getWrappedDriver();
    }
    return (ChromiumDriver) driver;
  }
}
