package org.handrail.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator sees what Handrail could not do by itself, and decides about it. */
class BackgroundWorkStoryIT extends AdminStory {

  /**
   * A ticket that is due to be closed and was given up, as the last of twelve attempts writes it;
   * in one statement, so that nothing tries it meanwhile.
   */
  private static final String GIVEN_UP =
      """
      with due as (
        update ticket set auto_close_at = now() - interval '3 hours'
        where id = (
          select id from ticket where status_category = 'RESOLVED'
          order by auto_close_at desc limit 1)
        returning id)
      insert into work_failure
        (queue, item, attempts, first_failed_at, last_failed_at, reason, incident)
      select 'auto-close', id, 12, now() - interval '1 day', now(), 'SQLException: no', 'ab12cd34'
      from due
      returning item
      """;

  @Test
  void whatWasGivenUpIsDroppedAndTriedAgain() {
    long ticket = Somebody.number(GIVEN_UP);
    var subject = Somebody.text("select subject from ticket where id = ?", ticket);

    open("background-work.xhtml");
    look("background-work");
    element("work:queues").findElement(By.linkText("Closing of resolved tickets")).click();
    awaitTitle("Background work");
    assertThat(row("work:failed", subject).getText())
        .contains("SQLException: no", "ab12cd34", "12", "Given up");
    look("background-work-failed");

    pressAndConfirm(button(subject, "drop"));
    await("Dropped");
    assertThat(row("work:queues", "Closing of resolved tickets").getText())
        .as("waiting, failed and given up: the dropped one makes nothing late")
        .doesNotContain("1");
    assertThat(element("work:failed").getText()).doesNotContain("Given up");
    assertThat(row("work:failed", subject).findElements(By.cssSelector("[id$=drop]"))).isEmpty();

    press(button(subject, "retry"));
    await("Nothing failed in this queue.");
    assertThat(
            Somebody.text(
                """
                select string_agg(action, ',' order by id) from audit_record where object = ?
                """,
                "work " + ticket))
        .isEqualTo("background-work-dropped,background-work-retried");
  }

  @Test
  void whatIsDecidedElsewhereLeadsThere() {
    open("background-work.xhtml?queue=deliveries");
    element("work:decided-on").click();
    awaitTitle("Outbox");
  }

  private String button(String subject, String id) {
    return row("work:failed", subject)
        .findElement(By.cssSelector("[id$=" + id + "]"))
        .getAttribute("id");
  }
}
