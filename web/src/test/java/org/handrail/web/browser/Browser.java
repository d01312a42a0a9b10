package org.handrail.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.primefaces.selenium.internal.ConfigProvider;
import org.primefaces.selenium.spi.WebDriverAdapter;

/**
 * The headless Chromium of the tests: the machine's own, else installed from the system's packages
 * where that is possible (root and apt-get), else a failure that says what to install.
 */
public class Browser implements WebDriverAdapter {

  static final Dimension DESK = new Dimension(1280, 800);

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  private static final String MISSING =
      """
      Browser tests need Chromium or Chrome and its chromedriver on the PATH, and could not install them.
      Debian, Ubuntu: apt-get install chromium chromium-driver; Fedora: dnf install chromium chromedriver.
      """;

  @Override
  public void initialize(ConfigProvider config) {
    // everything about the browser is decided here, nothing is configured
  }

  @Override
  public WebDriver createWebDriver() {
    var driver = new ChromeDriver(service(), options());
    driver.manage().window().setSize(DESK);
    return driver;
  }

  private static ChromeDriverService service() {
    var driver = found(DRIVERS).or(() -> installed(DRIVERS)).orElseThrow(Browser::missing);
    return new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(
        found(BROWSERS).or(() -> installed(BROWSERS)).orElseThrow(Browser::missing).toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        // a notice half faded in has half its contrast
        "--force-prefers-reduced-motion",
        "--lang=en");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Optional<Path> found(List<String> names) {
    var folders = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installed(List<String> names) {
    var isRoot = "root".equals(System.getProperty("user.name"));
    if (isRoot && found(List.of("apt-get")).isPresent()) {
      run("apt-get", "update");
      run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
    }
    return found(names);
  }

  private static void run(String... command) {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(MISSING, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(MISSING, e);
    }
  }

  private static AssertionError missing() {
    return new AssertionError(MISSING);
  }
}
