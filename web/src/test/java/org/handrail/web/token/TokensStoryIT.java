package org.handrail.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handrail.web.browser.BrowserTest;
import org.handrail.web.browser.HandrailUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;

/** Somebody gives a program a token of theirs and takes it back. */
class TokensStoryIT extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  @BeforeEach
  void somebodySignsIn() {
    getWebDriver().manage().deleteAllCookies();
    signIn("admin", "handrail-demo");
  }

  @Test
  void aTokenIsShownOnceAndRevoked() {
    open("/portal/profile.xhtml");
    getWebDriver().findElement(By.id("tokens")).click();
    awaitText("Personal tokens");
    getWebDriver().findElement(By.id("tokens:label")).sendKeys("scanner");

    PrimeSelenium.guardAjax(getWebDriver().findElement(By.id("tokens:create"))).click();

    var secret = getWebDriver().findElement(By.id("secret")).getText();
    assertThat(secret).matches("[\\w-]{20,}");
    look("tokens");
    open("/portal/tokens.xhtml");
    assertThat(page()).contains("scanner", "Read").doesNotContain(secret);
    open("/admin/tokens.xhtml");
    awaitText("scanner");
    look("all-tokens");
    open("/portal/tokens.xhtml");
    getWebDriver().findElement(By.id("tokens:list:0:revoke")).click();
    getWebDriver().findElement(By.cssSelector(".ui-confirm-dialog .ui-confirmdialog-yes")).click();
    awaitText("You have no tokens");
  }

  private void open(String path) {
    getWebDriver().get(HandrailUnderTest.server().uri(path).toString());
  }

  private String page() {
    return getWebDriver().findElement(By.tagName("body")).getText();
  }

  private void awaitText(String text) {
    new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT).until(driver -> page().contains(text));
  }
}
