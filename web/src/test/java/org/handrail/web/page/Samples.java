package org.handrail.web.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.handrail.web.browser.Somebody;

/** Of everything that has a page, one that is there. */
final class Samples {

  private final Map<String, String> samples = new HashMap<>();

  /**
   * @param own a request of the one who looks at the portal
   */
  Samples(String own) {
    samples.put("own", own);
    samples.put("job", "backtest-breach-forecast");
    samples.put("kind", "ACKNOWLEDGEMENT");
    samples.put("language", "en");
    samples.put("reset", "a-link-of-this-very-suite");
    resetLink("a-link-of-this-very-suite");
    found(
        "ticket",
        "'HD-' || min(number) from ticket where status_category = 'OPEN' and team_id in (select team_id from team_manager)");
    found("article", "min(id) from article where audience = 'PUBLIC' and published_at is not null");
    found("account", "id from account where login = 'liam'");
    found("person", "person_id from account where login = 'liam'");
    found("organisation", "min(id) from organisation");
    found("team", "min(id) from team");
    found("category", "min(id) from category");
    found("status", "min(id) from ticket_status");
    found("calendar", "min(id) from business_calendar");
    found(
        "policy",
        "definition -> 'policies' -> 0 ->> 'id' from sla_definition order by valid_from desc, id desc limit 1");
    found("mailbox", "min(id) from mailbox");
    found("received", "min(id) from inbound_mail");
    found("sent", "min(id) from outbox_mail");
    samples.put("draft", String.valueOf(draft()));
  }

  String of(String name) {
    return samples.get(name);
  }

  private void found(String name, String query) {
    samples.put(name, Somebody.text("select " + query));
  }

  private static void resetLink(String token) {
    Somebody.number(
        """
        insert into security_token (kind, hash, account_id, label, created_at, expires_at)
        select 'password-reset', sha256(?), id, '', now(), now() + interval '1 day'
        from account where login = 'hugo' returning id
        """,
        token.getBytes(StandardCharsets.US_ASCII));
  }

  /** Changes nothing, so that nobody else's deadlines move. */
  private static long draft() {
    return Somebody.number(
        """
        insert into sla_draft (base_id, subject, definition, made_by, made_at)
        select id, 'policies', definition, 'Ada Lindqvist', now() from sla_definition
        order by valid_from desc, id desc limit 1 returning id
        """);
  }
}
