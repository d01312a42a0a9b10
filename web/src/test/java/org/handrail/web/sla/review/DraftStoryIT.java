package org.handrail.web.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.handrail.launch.testing.WebSession;
import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

/**
 * An administrator looks at what a change of service levels would do, tries it on the past, and
 * decides. What is published in the end changes no due: the demo is everybody's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftStoryIT extends AdminStory {

  private static long shorter;

  @Test
  @Order(1)
  void whatADraftWouldDoIsReckonedWhenItIsLookedAt() {
    shorter =
        draft(
            "'policy ' || (book -> 'policies' -> -1 ->> 'id')",
            """
            jsonb_set(book, '{policies,-1,byPriority,NORMAL,RESOLUTION}',
              '{"duration": "PT30M", "elapsed": false, "steps": []}')""");
    open("sla-drafts.xhtml");

    getWebDriver().findElement(By.cssSelector("a[href$='id=" + shorter + "']")).click();

    await("Reckon again");
    assertThat(page())
        .contains("Normal · Resolution")
        .contains("30 min")
        .contains("Would break at once");
    assertThat(element("draft:effects").getText()).contains("HD-").contains("Resolution");
    look("sla-draft");
  }

  @Test
  @Order(2)
  void aPreviewOfLongAgoIsReckonedAgainBeforeItIsDecidedBy() {
    open("sla-draft.xhtml?id=" + shorter);
    await("Publish for all open tickets too");
    age(shorter);

    pressAndConfirm("draft:publishAll");

    await("The preview is out of date.");
    assertThat(page()).contains("It was reckoned 2 days ago", "opened or changed since");
    assertThat(element("draft:publishAll").getText()).endsWith("nevertheless");
    look("sla-draft-outdated");
    press("draft:reckonAgain");
    await("Dues of open tickets move as shown above.");
    assertThat(page()).doesNotContain("out of date");
  }

  /** As if the preview had been reckoned the day before yesterday. */
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
  void thePastIsReplayedUnderADraft() throws Exception {
    open("sla-what-if.xhtml?book=draft-" + shorter);

    press("choose:start");

    await("Rates as CSV");
    assertThat(element("replay:byClock").getText()).contains("Resolution").contains("points");
    assertThat(element("replay:differing").getText()).contains("HD-").contains("Broken");
    assertThat(saved("saveRates")).contains("\r\nClock,Resolution,").contains("\r\nPriority,Low,");
    assertThat(saved("saveTickets")).contains("\r\nHD-").contains(",Broken · ");
    look("sla-what-if");
  }

  @Test
  @Order(4)
  void aDraftIsPublishedAndOvertakesTheOthers() {
    long holiday =
        draft(
            "'calendar ' || (book -> 'calendars' -> 0 ->> 'id')",
            """
            jsonb_set(book, '{calendars,0,overrides,2031-05-05}',
              '{"label": "Founders’ day", "hours": []}')""");
    open("sla-draft.xhtml?id=" + holiday);
    await("No open ticket is affected");
    assertThat(page()).contains("Founders’ day");

    pressAndConfirm("draft:publishAll");

    await("Published.");
    assertThat(row("history:list", "In force").getText()).contains("new and open tickets");
    look("sla-drafts");
    open("sla-draft.xhtml?id=" + shorter);
    await("It cannot be published any more");
    pressAndConfirm("draft:discard");
    await("The draft was discarded.");
  }

  /** The file behind a button of the page that is open. */
  private String saved(String button) throws Exception {
    var page = URI.create(getWebDriver().getCurrentUrl());
    return new WebSession(HandrailUnderTest.server().uri("/"))
        .signIn("admin", Somebody.PASSWORD)
        .submit(page.getPath() + "?" + page.getQuery(), "replay", Map.of(), button)
        .body();
  }

  /**
   * The newest state of the book with a change, as the editors of calendars and policies make it.
   */
  private static long draft(String subject, String book) {
    return Somebody.number(
        """
        insert into sla_draft (base_id, subject, book, made_by, made_at)
        select id, %s, %s, 'Olena Kovalenko', now() from sla_revision
        order by valid_from desc, id desc limit 1 returning id
        """
            .formatted(subject, book));
  }
}
