package org.handrail.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An agent says whether they are there, and gets tickets accordingly. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PresenceStoryIT extends StoryTest {

  private static final Duration TWO_PULSES = Duration.ofSeconds(70);

  private static Somebody pat;

  @BeforeEach
  void patSignsIn() {
    if (pat == null) {
      pat = Somebody.agent("Pat Moran");
      signIn(pat);
    }
  }

  @Test
  @Order(1)
  void theSwitchHoldsOnEveryPage() {
    open("agent/queue.xhtml");
    assertThat(textOf("presence")).contains("Offline");

    become("Online");
    assertThat(textOf("presence")).contains("Online");
    element("presence").findElement(By.tagName("summary")).click();
    look("presence");
    open("agent/no-such.xhtml");
    open("portal/index.xhtml");
    assertThat(textOf("presence")).contains("Online");
    open("agent/new.xhtml");
    assertThat(textOf("presence")).contains("Online");
    become("Away");
    open("agent/queue.xhtml?view=unassigned");
    assertThat(textOf("presence")).contains("Away");
  }

  @Test
  @Order(2)
  void whoIsOnlineIsGivenTheTeamsNewTickets() {
    var category = aTeamThatTakesTurns();
    open("agent/queue.xhtml");
    become("Online");

    var number = Somebody.requester("Wren Asher").ask("Who takes this?", category);

    awaiting(number, () -> textOf("queue:tickets").contains(number));
    awaiting("the load", () -> textOf("presence").contains("1/"));
  }

  @Test
  @Order(3)
  void anOpenPageIsHeardOf() {
    open("portal/index.xhtml");
    Somebody.number(
        """
        update presence set heard_at = heard_at - interval '2 minutes'
        where account_id = ? returning account_id
        """,
        pat.accountId());

    new WebDriverWait(getWebDriver(), TWO_PULSES).until(driver -> silence() < 60);

    open("agent/queue.xhtml");
    become("Offline");
    assertThat(textOf("presence")).contains("Offline");
  }

  private static long aTeamThatTakesTurns() {
    long team =
        Somebody.number(
            """
            insert into team (name, level, strategy, time_zone, created_at)
            values ('Turn takers', 1, 'ROUND_ROBIN', 'UTC', now()) returning id
            """);
    Somebody.number(
        "insert into membership (team_id, account_id) values (?, ?) returning team_id",
        team,
        pat.accountId());
    return Somebody.number(
        """
        insert into category (names, type, team_id, position, on_portal)
        values ('{"en": "Turns"}', 'QUESTION', ?, 990, false) returning id
        """,
        team);
  }

  private static long silence() {
    return Somebody.number(
        "select extract(epoch from now() - heard_at)::bigint from presence where account_id = ?",
        pat.accountId());
  }
}
