package org.handrail.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.primefaces.selenium.PrimeSelenium;

/** The frame of all screens and the tags they are made of. */
class ShellIT extends BrowserTest {

  @Test
  void theLoginPageIsForEverybody(LoginPage login) {
    login.goTo();

    look("login");
  }

  @Test
  void everyTagIsForEverybody(GalleryPage gallery) {
    gallery.goTo();

    look("gallery");
  }

  @Test
  void aMissingPageSaysSoInOurOwnLook() {
    PrimeSelenium.goTo("no-such-page.xhtml");

    assertThat(getWebDriver().getPageSource()).contains("There is nothing at this address");
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
        .contains("Incident number")
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
