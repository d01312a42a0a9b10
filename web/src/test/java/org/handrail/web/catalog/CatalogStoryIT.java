package org.handrail.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.web.browser.AdminStory;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator says what people may ask for, and in which words work is told. */
class CatalogStoryIT extends AdminStory {

  @Test
  void aCategoryIsAddedMovedUpAndTakenOutOfUse() {
    open("category.xhtml");
    press("category:save");
    assertThat(element("category").getText()).contains("Please fill in this field.");
    look("category-refused");

    type("category:name-en", "Coffee machine");
    type("category:name-uk", "Кавова машина");
    type("category:name-ru", "Кофемашина");
    choose("category:team", "Service Desk");
    press("category:save");
    await("Saved.");

    int place = names("list:categories").indexOf("Coffee machine");
    var up = element("list:categories:%d:up".formatted(place));
    assertThat(up.getAttribute("title")).isEqualTo("Move “Coffee machine” up");
    press("list:categories:%d:up".formatted(place));
    assertThat(names("list:categories").indexOf("Coffee machine")).isEqualTo(place - 1);

    element("list:categories").findElement(By.linkText("Coffee machine")).click();
    awaitTitle("Coffee machine");
    look("category");
    tick("category:active");
    press("category:save");
    await("Saved.");
    assertThat(row("list:categories", "Coffee machine").getText())
        .contains("Service Desk", "Not in use");
  }

  @Test
  void aStatusOfOnesOwnIsAddedBecomesTheStandardAndIsTakenOutOfUse() {
    open("status.xhtml");
    type("status:name-en", "Waiting for the vendor");
    type("status:name-uk", "Очікує на постачальника");
    type("status:name-ru", "Ожидает поставщика");
    press("status:save");
    await("Saved.");

    int place = names("list:statuses").indexOf("Waiting for the vendor");
    press("list:statuses:%d:standard".formatted(place));
    assertThat(row("list:statuses", "Waiting for the vendor").getText())
        .contains("Standard")
        .doesNotContain("Make it");
    element("list:statuses").findElement(By.linkText("Waiting for the vendor")).click();
    await("stays in use");
    look("status-standard");

    open("statuses.xhtml");
    press("list:statuses:%d:standard".formatted(names("list:statuses").indexOf("On hold")));
    element("list:statuses").findElement(By.linkText("Waiting for the vendor")).click();
    awaitTitle("Waiting for the vendor");
    tick("status:active");
    press("status:save");
    await("Saved.");
    assertThat(row("list:statuses", "Waiting for the vendor").getText()).contains("Not in use");
  }

  private List<String> names(String table) {
    return element(table).findElements(By.cssSelector("tbody tr td:first-child a")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
