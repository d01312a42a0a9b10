package org.handrail.web.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.handrail.launch.testing.WebSession;
import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.SlaExamples;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.primefaces.selenium.PrimeSelenium;

/**
 * An administrator looks at what a change of service levels would do, tries it on the past, and
 * decides. What is published in the end moves no due of other stories: the demo is everybody's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftStoryIT extends AdminStory {

  private static long shorter;
  private static String number;

  @Test
  @Order(1)
  void whatADraftWouldDoIsComputedWhenItIsLookedAt() {
    shorter =
        draft(
            "'policy ' || (definition -> 'policies' -> -1 ->> 'id')",
            """
            jsonb_set(definition, '{policies,-1,byPriority,NORMAL,RESOLUTION}',
              '{"duration": "PT30M", "elapsed": false, "steps": []}')""");
    open("sla-drafts.xhtml");

    getWebDriver().findElement(By.cssSelector("a[href$='id=" + shorter + "']")).click();

    await("Recalculate");
    assertThat(page())
        .contains("Normal · Resolution")
        .contains("30 min")
        .contains("Breached at once");
    assertThat(element("draft:effects").getText()).contains("HD-").contains("Resolution");
    look("sla-draft");
  }

  @Test
  @Order(2)
  void aPreviewOfLongAgoIsComputedAgainBeforeItIsDecidedBy() {
    open("sla-draft.xhtml?id=" + shorter);
    await("Publish for all open tickets too");
    age(shorter);

    pressAndConfirm("draft:publishAll");

    await("The preview is out of date.");
    assertThat(page()).contains("It was calculated 2 days ago", "opened or changed since");
    assertThat(element("draft:publishAll").getText()).endsWith("anyway");
    look("sla-draft-outdated");
    press("draft:computeAgain");
    await("Deadlines of open tickets move as shown above.");
    assertThat(page()).doesNotContain("out of date");
  }

  /** As if the preview had been computed the day before yesterday. */
  private static void age(long draft) {
    Somebody.number(
        """
        update sla_preview set as_of = as_of - interval '2 days' where draft_id = %d
        returning draft_id
        """
            .formatted(draft));
  }

  @Test
  @Order(3)
  void thePastIsSimulatedUnderADraft() throws Exception {
    open("sla-what-if.xhtml?definition=draft-" + shorter);

    press("choose:start");

    await("Rates as CSV");
    assertThat(element("simulation:byClock").getText()).contains("Resolution").contains("points");
    assertThat(element("simulation:differing").getText()).contains("HD-").contains("Breached");
    var rates = saved("saveRates");
    assertThat(rates.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("-rates.csv");
    assertThat(rates.body())
        .startsWith("\uFEFF\"By\",")
        .contains("\r\n\"SLA timer\",\"Resolution\",")
        .contains("\r\n\"Priority\",\"Low\",");
    assertThat(saved("saveTickets").body())
        .startsWith("\uFEFF\"Ticket\",\"Subject\",\"SLA timer\",")
        .contains("\r\n\"HD-")
        .contains(",\"Breached · ");
    look("sla-what-if");
  }

  @Test
  @Order(4)
  void whatHoldsForNewTicketsIsAppliedToOpenOnesLater() {
    long category = SlaExamples.category("Drafted");
    number = Somebody.requester("Dora Draft").ask("How long will it take?", category);
    var policy = SlaExamples.policy("Drafted", category, "RESOLUTION", "PT90M");
    long before = resolution();
    open(
        "sla-draft.xhtml?id="
            + draft("'policies'", "jsonb_insert(definition, '{policies,0}', '" + policy + "')"));
    await("Recalculate");
    pressAndConfirm("draft:publishNew");
    await("It applies to tickets opened from now on.");
    assertThat(resolution()).isEqualTo(before);

    row("history:list", "In force").findElement(By.linkText("Apply to open tickets")).click();
    await("Recalculate");
    assertThat(row("draft:effects", number).getText()).contains("Standard → Drafted");
    pressAndConfirm("draft:apply");

    await("Applied.");
    waiting().until(driver -> resolution() == 90);
  }

  @Test
  @Order(5)
  void aClockThatIsStoredOtherwiseThanItsHistorySaysIsFoundAndMended() {
    Somebody.number(
        """
        update sla_clock set policy = 'Falsified', due_at = due_at + interval '3 hours'
        from ticket t where t.id = ticket_id and kind = 'RESOLUTION' and t.number = ?
        returning ticket_id
        """,
        Long.valueOf(number.substring(3)));
    open("sla-check.xhtml");
    press("verify");
    type("job:parameters:0:value", "0");
    press("job:start");
    waiting()
        .until(
            driver -> {
              open("sla-check.xhtml");
              return page().contains(number);
            });
    assertThat(row("check:list", "Falsified").getText()).contains(number, "Resolution", "Drafted");

    pressAndConfirm("check:mend");

    await("Every SLA timer matches its history");
  }

  @Test
  @Order(6)
  void aDraftForAllMovesWhatIsOpenAndOvertakesOtherDrafts() {
    long dayOff =
        Somebody.number(
            """
            insert into calendar_version (calendar_id, definition, made_at)
            select c.id, jsonb_set(v.definition, '{overrides,2031-05-05}',
              '{"label": "Founders’ day", "hours": []}'), now()
            from business_calendar c join calendar_version v on v.id = c.version_id
            where c.id = 1 returning id
            """);
    long longer =
        draft(
            "'calendar 1'",
            """
            jsonb_set(
              jsonb_set(definition, '{calendars,0}', '%d'),
              '{policies,0,byPriority,NORMAL,RESOLUTION,duration}', '"PT5H"')"""
                .formatted(dayOff));
    open("sla-draft.xhtml?id=" + longer);
    await("Recalculate");
    assertThat(page()).contains("Founders’ day").contains("3 h 30 min later");

    pressAndConfirm("draft:publishAll");

    await("Published.");
    assertThat(row("history:list", "In force").getText()).contains("new and open tickets");
    open("sla-draft.xhtml?id=" + shorter);
    await("It can no longer be published");
    pressAndConfirm("draft:discard");
    await("The draft was discarded.");
    anAgentSeesTheNewDueAndWhy();
  }

  private void anAgentSeesTheNewDueAndWhy() {
    getWebDriver().manage().deleteAllCookies();
    signIn(Somebody.agent("Dan Due").login(), Somebody.PASSWORD);
    PrimeSelenium.goTo("agent/ticket.xhtml?number=" + number);

    waiting().until(driver -> element("head:state").getText().contains("4 h"));
    var clock = getWebDriver().findElement(By.cssSelector(".clocks a"));
    PrimeSelenium.guardAjax(clock).click();
    waiting().until(driver -> element("reasons").isDisplayed());
    assertThat(element("reason").getText()).contains("policy “Drafted”");
    getWebDriver().manage().deleteAllCookies();
  }

  /** In how many minutes of working time the ticket has to be resolved. */
  private static long resolution() {
    return Somebody.number(
        """
        select c.target_ms / 60000 from sla_clock c join ticket t on t.id = c.ticket_id
        where c.kind = 'RESOLUTION' and t.number = ?
        """,
        Long.valueOf(number.substring(3)));
  }

  /** The file behind a button of the page that is open. */
  private HttpResponse<String> saved(String button) throws Exception {
    var page = URI.create(getWebDriver().getCurrentUrl());
    return new WebSession(HandrailUnderTest.server().uri("/"))
        .signIn("admin", Somebody.PASSWORD)
        .submit(page.getPath() + "?" + page.getQuery(), "simulation", Map.of(), button);
  }

  /**
   * The newest state of the SLA definition with a change, as the editors of calendars and policies
   * make it.
   */
  private static long draft(String subject, String definition) {
    return Somebody.number(
        """
        insert into sla_draft (base_id, subject, definition, made_by, made_at)
        select id, %s, %s, 'Olena Kovalenko', now() from sla_definition
        order by valid_from desc, id desc limit 1 returning id
        """
            .formatted(subject, definition));
  }
}
