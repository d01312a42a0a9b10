package org.handrail.web.sla.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.Test;

/** An administrator looks at what is stored of a ticket otherwise than its history says. */
class CheckStoryIT extends AdminStory {

  @Test
  void whatLiesAboutATicketsDueIsSaidInWordsAndMended() {
    long ticket =
        Somebody.number(
            """
            update sla_ticket set due_at = due_at - interval '10 days' where ticket_id =
              (select ticket_id from sla_ticket where due_at is not null
               order by due_at desc limit 1)
            returning ticket_id
            """);
    // what verify-sla-clocks would find, which takes a while for all tickets of the demo
    Somebody.number(
        """
        insert into sla_difference (ticket_id, cycle, field, stored, rebuilt, found_at)
        select ticket_id, 0, 'FIRST_DUE', to_char(due_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          to_char(due_at + interval '10 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), now()
        from sla_ticket where ticket_id = ? returning id
        """,
        ticket);
    open("sla-check.xhtml");
    await("First due time of the ticket");
    assertThat(row("check:list", "First due time of the ticket").getText())
        .contains("All SLA timers");
    look("sla-check-differs");

    pressAndConfirm("check:mend");

    await("The SLA timers of 1 ticket were corrected.");
    assertThat(
            Somebody.number(
                """
                select count(*) from sla_ticket k where k.ticket_id = ? and k.due_at =
                  (select min(c.due_at) from sla_clock c where c.ticket_id = k.ticket_id
                   and c.kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'))
                """,
                ticket))
        .isEqualTo(1);
  }
}
