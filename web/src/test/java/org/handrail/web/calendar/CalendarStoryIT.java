package org.handrail.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.SlaExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.primefaces.selenium.PrimeExpectedConditions;
import org.primefaces.selenium.PrimeSelenium;

/** An administrator sets a business calendar up, by keyboard and by pointer, and looks ahead. */
class CalendarStoryIT extends AdminStory {

  private static final int DAY = 24;

  /** Next year's, because the preview shows months to come. */
  private static final LocalDate NATIONAL_DAY = next(LocalDate.of(2027, 5, 1));

  @Test
  void aCalendarIsDrawnTypedFilledWithHolidaysAndSavedAsADraft(@TempDir Path folder)
      throws IOException {
    open("calendars.xhtml");
    assertThat(row("list:calendars", "Odesa office").getText()).contains("Standard", "Mon–Thu");
    element("add").click();
    await("Weekly hours");

    type("calendar:name", "Warsaw desk");
    hours(0, "9-13, 14-18");
    assertThat(periods(0)).isEqualTo(2);
    hours(1, "18-9");
    await("18:00–09:00 ends before it begins.");
    look("calendar-refused");
    hours(1, "24 hours");
    await("“24 hours” cannot be read as hours.");
    hours(1, "9-17");
    press("calendar:repeat");
    assertThat(field(4).getAttribute("value")).isEqualTo("09:00–13:00, 14:00–18:00");

    draw(5, 10, 14);
    assertThat(field(5).getAttribute("value")).isEqualTo("10:00–14:00");
    draw(5, 12, 13);
    assertThat(field(5).getAttribute("value")).as("moved").isEqualTo("11:00–15:00");

    choose("calendar:country", "Poland");
    await("Labour day");
    exceptions();
    files(folder);
    feed();
    look("calendar");
    assertThat(element("calendar:preview").getAttribute("innerHTML")).doesNotContain("null");

    decide("calendar:save", "Warsaw desk");
  }

  @Test
  void aCalendarIsCopiedMadeStandardAndRemovedUnlessItIsInUse() {
    open("calendars.xhtml");
    row("list:calendars", "Odesa office").findElement(By.linkText("Copy")).click();
    await("Weekly hours");
    assertThat(element("calendar:name").getAttribute("value")).isEqualTo("Copy of Odesa office");
    decide("calendar:save", "Copy of Odesa office");

    open("calendars.xhtml");
    getWebDriver().findElement(By.linkText("Service Desk hours")).click();
    await("It cannot be removed while it is in use: policy “Management”");
    decide("calendar:makeStandard", "Standard calendar");

    open("calendar.xhtml?id=" + SlaExamples.calendar("Harbour fair", DayOfWeek.MONDAY));
    decide("calendar:remove", "Removed");
  }

  /** Whatever is done to a calendar is a draft that tells what it changes. */
  private void decide(String button, String change) {
    press(button);
    waiting().until(driver -> driver.getCurrentUrl().contains("/admin/sla-draft.xhtml?id="));
    assertThat(page()).contains(change);
  }

  private void exceptions() {
    date("calendar:date", NATIONAL_DAY);
    type("calendar:label", "Stocktaking");
    choose("calendar:kind", "Half a day: the first half of its hours");
    press("calendar:addException");
    await("Stocktaking");
    assertThat(row("calendar:exceptionRows", "Stocktaking").getText()).contains("–");
    press("calendar:addException");
    assertThat(element("calendar:exceptions").getText()).contains("Please fill in this field.");
    assertThat(element("calendar:errors").getText()).contains("Date: Please fill in this field.");
  }

  private void files(Path folder) throws IOException {
    type("calendar:feedName", "Metadata");
    type("calendar:feedUrl", "http://169.254.169.254/latest/");
    press("calendar:addFeed");
    await("169.254.169.254 is inside our own network.");

    upload(folder.resolve("Fairs.ics"), events("Trade fair"));
    await("1 day was read.");
    assertThat(row("calendar:feedRows", "Fairs").getText()).contains("Uploaded file");
    assertThat(element("calendar:preview").getText()).contains("Trade fair: 09:00–13:00");
    upload(folder.resolve("Menu.ics"), "Soup");
    await("This is not a calendar file");
    assertThat(element("calendar:feedRows").getText()).contains("Fairs").doesNotContain("Menu");
  }

  private void feed() throws IOException {
    var served = new AtomicReference<>(events("Regatta"));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, served.get()));
    server.start();
    try {
      type("calendar:feedName", "Harbour");
      type("calendar:feedUrl", "http://localhost:" + server.getAddress().getPort() + "/");
      press("calendar:addFeed");
      await("Harbour");
      served.set(events("Regatta", "Parade"));
      fetch("Harbour");
      await("2 days were read.");
    } finally {
      server.stop(0);
    }
    fetch("Harbour");
    await("localhost cannot be reached");
    assertThat(row("calendar:feedRows", "Harbour").getText()).contains("2", "Fetched");
  }

  private void fetch(String feed) {
    var button = row("calendar:feedRows", feed).findElement(By.cssSelector("[id$=fetch]"));
    PrimeSelenium.guardAjax(button).click();
  }

  private static void answer(HttpExchange exchange, String calendar) throws IOException {
    var bytes = calendar.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/calendar");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void upload(Path file, String content) throws IOException {
    Files.writeString(file, content);
    element("calendar:file_input").sendKeys(file.toString());
  }

  /** An afternoon each, on Mondays to come. */
  private static String events(String... names) {
    var lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0"));
    for (int i = 0; i < names.length; i++) {
      var day = DateTimeFormatter.BASIC_ISO_DATE.format(monday().plusWeeks(i));
      lines.addAll(
          List.of(
              "BEGIN:VEVENT",
              "SUMMARY:" + names[i],
              "DTSTART:" + day + "T130000",
              "DURATION:PT5H",
              "END:VEVENT"));
    }
    lines.addAll(List.of("END:VCALENDAR", ""));
    return String.join("\r\n", lines);
  }

  /** Typed and left, as by keyboard. */
  private void hours(int day, String hours) {
    type("calendar:days:" + day + ":hours", hours);
    PrimeSelenium.guardAjax(field(day)).sendKeys(Keys.TAB);
  }

  /** On the line of the day, from one hour to another. */
  private void draw(int day, int from, int until) {
    var track = track(day);
    int width = track.getSize().getWidth();
    int middle = width / 2;
    new Actions(getWebDriver())
        .moveToElement(track, width * from / DAY - middle, 0)
        .clickAndHold()
        .moveToElement(track, width * until / DAY - middle, 0)
        .release()
        .perform();
    waiting().until(PrimeExpectedConditions.ajaxQueueEmpty());
  }

  private int periods(int day) {
    return track(day).findElements(By.className("week-period")).size();
  }

  private WebElement field(int day) {
    return element("calendar:days:" + day + ":hours");
  }

  private WebElement track(int day) {
    return getWebDriver().findElements(By.className("week-track")).get(day);
  }

  /** A field for dates is typed into in the order of the browser's language. */
  private void date(String id, LocalDate date) {
    PrimeSelenium.executeScript("document.getElementById('" + id + "').value = '" + date + "'");
  }

  private static LocalDate monday() {
    var today = LocalDate.now();
    return today.plusDays(15 - today.getDayOfWeek().getValue());
  }

  private static LocalDate next(LocalDate date) {
    return date.isAfter(LocalDate.now()) ? date : next(date.plusYears(1));
  }
}
