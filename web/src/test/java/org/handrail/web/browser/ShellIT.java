package org.handrail.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.primefaces.selenium.PrimeSelenium;

/** The frame of all screens and the tags they are made of. */
class ShellIT extends BrowserTest {

  @Test
  void everyTagIsForEverybody(GalleryPage gallery) {
    gallery.goTo();

    look("gallery");
  }

  @Test
  void theCheckSeesWhatItShouldSee(LoginPage login) {
    login.goTo();

    PrimeSelenium.executeScript("document.querySelector('h1').style.color = '#ddd'");
    assertThatThrownBy(() -> look("login-unreadable"))
        .hasMessageContaining("login-unreadable-light")
        .hasMessageContaining("color-contrast");
    PrimeSelenium.executeScript("document.querySelector('h1').style.color = '#222'");
    assertThatThrownBy(() -> look("login-unreadable"))
        .hasMessageContaining("login-unreadable-dark")
        .hasMessageContaining("color-contrast");
  }

  @Test
  void everyAnswerCarriesItsSecurityHeaders() throws Exception {
    var request = HttpRequest.newBuilder(HandrailUnderTest.server().uri("/login.xhtml")).build();

    var headers = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers();

    assertThat(headers.allValues("Content-Security-Policy"))
        .anyMatch(policy -> policy.contains("frame-ancestors 'none'"))
        .anyMatch(policy -> policy.matches(".*script-src 'self' 'nonce-[^ ]+';"))
        .noneMatch(policy -> policy.matches(".*script-src[^;]*unsafe.*"));
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void ourOwnStyleSheetsMayBeKeptByTheBrowser(LoginPage login) throws Exception {
    login.goTo();
    var sheet = getWebDriver().findElement(By.cssSelector("link[href*='tokens.css']"));
    var request = HttpRequest.newBuilder(URI.create(sheet.getAttribute("href"))).build();

    var headers = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers();

    assertThat(sheet.getAttribute("href")).containsPattern("h=[0-9a-f]+");
    assertThat(headers.firstValue("Cache-Control")).contains("max-age=604800");
  }

  @Test
  void aMissingPageSaysSoInOurOwnLook() {
    PrimeSelenium.goTo("gallery/no-such-page.xhtml");

    assertThat(getWebDriver().getPageSource()).contains("Page not found");
    look("error-404");
  }

  @Test
  void aRefusedFormSaysWhichFieldAndTakesTheFocusThere(GalleryPage gallery) {
    gallery.goTo();

    gallery.save.click();

    assertThat(gallery.problems.getText()).contains("Name").contains("Please fill in this field.");
    assertThat(getWebDriver().switchTo().activeElement().getAttribute("class"))
        .contains("error-summary");
    look("gallery-refused");
  }

  @Test
  void aRefusalOfTheDomainIsAMessageAndTheInputStays(GalleryPage gallery) {
    gallery.goTo();
    gallery.name.setValue("Olena");

    gallery.refuse.click();

    assertThat(gallery.errors.getText()).startsWith("Somebody else has changed this meanwhile.");
    assertThat(gallery.name.getValue()).isEqualTo("Olena");
  }

  @Test
  void aBugShowsAnIncidentNumberAndNoInnerText(GalleryPage gallery) {
    gallery.goTo();

    PrimeSelenium.guardAjax(getWebDriver().findElement(By.id("fields:fail"))).click();

    assertThat(getWebDriver().getPageSource())
        .contains("Something went wrong on our side")
        .contains("Error code")
        .doesNotContain("inner text that nobody may read");
  }

  @Test
  void aTableSortsAndTurnsItsPagesOnTheServer(GalleryPage gallery) {
    gallery.goTo();

    gallery.tickets.sort("Subject");
    gallery.tickets.selectPage(2);

    assertThat(gallery.tickets.getRows()).hasSize(25);
  }

  @Test
  void theThemeIsChosenAtOnceAndKept(LoginPage login) {
    login.goTo();
    getWebDriver().findElement(By.cssSelector("details.menu > summary")).click();

    getWebDriver().findElement(By.cssSelector("[data-choose-theme=dark]")).click();

    assertThat(theme()).isEqualTo("dark");
    login.goTo();
    assertThat(theme()).isEqualTo("dark");
    getWebDriver().manage().deleteAllCookies();
  }

  @Test
  void theLanguageIsChosenBeforeSigningIn(LoginPage login) {
    login.goTo();
    getWebDriver().findElement(By.cssSelector("details.menu > summary")).click();

    PrimeSelenium.guardHttp(getWebDriver().findElement(By.cssSelector(".choice[lang=uk]"))).click();

    var root = getWebDriver().findElement(By.tagName("html"));
    assertThat(root.getAttribute("lang")).isEqualTo("uk");
    assertThat(getWebDriver().findElement(By.tagName("h1")).getText()).isEqualTo("Вхід");
    getWebDriver().manage().deleteAllCookies();
  }

  private static String theme() {
    return PrimeSelenium.executeScript("return document.documentElement.dataset.theme");
  }
}
