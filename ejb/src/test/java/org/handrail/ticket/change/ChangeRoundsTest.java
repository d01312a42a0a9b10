package org.handrail.ticket.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.security.Caller;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.TagAdded;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketTransferred;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRejected;
import org.junit.jupiter.api.Test;

class ChangeRoundsTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final Caller RULE = Caller.system("rule");

  private final List<String> log = new ArrayList<>();
  private final UnitOfChange unit = new UnitOfChange();

  @Test
  void phasesFollowEachOtherInTheDeclaredOrderWhoeverIsFoundFirst() {
    var participants = new ArrayList<ChangeParticipant>();
    Arrays.stream(ChangePhase.values()).forEach(phase -> participants.add(hearing(phase)));
    Collections.reverse(participants);
    unit.add(tag(1, "first"));

    pass(participants);

    assertThat(log)
        .containsExactly(
            "ROUTING 1:first",
            "AUTOMATION 1:first",
            "write 1:first",
            "SLA 1:first",
            "NOTIFICATION 1:first",
            "FACTS 1:first",
            "SEARCH 1:first");
  }

  @Test
  void whatADecidingPhaseChangesIsDecidedUponBeforeAnythingIsComputed() {
    unit.add(tag(1, "first"));

    pass(
        List.of(
            participant(ChangePhase.ROUTING, once("first", tag(1, "routed"))),
            participant(ChangePhase.AUTOMATION, once("routed", tag(1, "ruled"))),
            hearing(ChangePhase.ROUTING),
            hearing(ChangePhase.SLA),
            hearing(ChangePhase.NOTIFICATION)));

    assertThat(log)
        .containsExactly(
            "ROUTING 1:first",
            "ROUTING 1:routed",
            "ROUTING 1:ruled",
            "write 1:first 1:routed 1:ruled",
            "SLA 1:first 1:routed 1:ruled",
            "NOTIFICATION 1:first 1:routed 1:ruled");
  }

  @Test
  void whatALaterPhaseChangesPassesThroughAllPhasesAgain() {
    unit.add(tag(1, "first"));

    pass(
        List.of(
            hearing(ChangePhase.ROUTING),
            hearing(ChangePhase.SLA),
            participant(ChangePhase.SLA, once("first", tag(1, "escalated"))),
            hearing(ChangePhase.NOTIFICATION)));

    assertThat(log)
        .containsExactly(
            "ROUTING 1:first",
            "write 1:first",
            "SLA 1:first",
            "ROUTING 1:escalated",
            "write 1:escalated",
            "SLA 1:escalated",
            "NOTIFICATION 1:first 1:escalated");
  }

  @Test
  void eachTicketOfTheUnitIsOneChangeInTheOrderOfTheirFirstEvents() {
    unit.add(tag(2, "a"));
    unit.add(tag(1, "b"));
    unit.add(tag(2, "c"));

    pass(List.of(hearing(ChangePhase.NOTIFICATION)));

    assertThat(log)
        .containsExactly("write 2:a 1:b 2:c", "NOTIFICATION 2:a 2:c", "NOTIFICATION 1:b");
  }

  @Test
  void rulesThatNeverComeToRestAreRefusedAndNamed() {
    unit.add(new TicketTransferred(1, 7L, 8, RULE, NOW));
    Consumer<TicketChanged> toAndFro =
        changed ->
            unit.add(
                changed.has(TicketTransferred.class)
                    ? new TicketAssigned(1, null, 5L, Caller.system("assignment"), NOW)
                    : new TicketTransferred(1, 7L, 8, RULE, NOW));

    assertThatExceptionOfType(TicketRejected.class)
        .isThrownBy(
            () ->
                pass(List.of(participant(ChangePhase.ROUTING, toAndFro), hearing(ChangePhase.SLA))))
        .satisfies(
            refused -> {
              assertThat(refused.code().code()).isEqualTo("ticket.change.endless");
              assertThat(refused.details()).containsEntry("number", "HD-10001");
              assertThat(refused.details().get("changes").toString())
                  .contains("rule: team, assignment: assignee, rule: team");
            });
    assertThat(log).isEmpty();
    assertThat(unit.size()).isEqualTo(ChangeRounds.MOST + 1);
  }

  @Test
  void aPhaseThatFailsFailsTheChange() {
    unit.add(tag(1, "first"));
    var broken =
        participant(
            ChangePhase.SLA,
            changed -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> pass(List.of(broken, hearing(ChangePhase.NOTIFICATION))))
        .hasMessage("broken");
    assertThat(log).containsExactly("write 1:first");
  }

  @Test
  void aCommandThatChangedNothingAsksNobody() {
    pass(List.of(hearing(ChangePhase.ROUTING), hearing(ChangePhase.NOTIFICATION)));

    assertThat(log).isEmpty();
  }

  private void pass(List<ChangeParticipant> participants) {
    new ChangeRounds(participants, new LoggedTickets()).pass(unit);
  }

  private Consumer<TicketChanged> once(String heard, TicketEvent reaction) {
    return changed -> {
      if (changed.each(TagAdded.class).anyMatch(added -> added.tag().equals(heard))) {
        unit.add(reaction);
      }
    };
  }

  private ChangeParticipant hearing(ChangePhase phase) {
    return participant(phase, changed -> log.add(phase + " " + words(changed.events())));
  }

  private static ChangeParticipant participant(ChangePhase phase, Consumer<TicketChanged> act) {
    return new ChangeParticipant() {
      @Override
      public ChangePhase phase() {
        return phase;
      }

      @Override
      public void changed(TicketChanged changed) {
        act.accept(changed);
      }
    };
  }

  private static TagAdded tag(long ticket, String tag) {
    return new TagAdded(ticket, tag, RULE, NOW);
  }

  private static String words(List<TicketEvent> events) {
    return String.join(
        " ",
        events.stream().map(event -> event.ticketId() + ":" + event.history().newValue()).toList());
  }

  private final class LoggedTickets implements ChangedTickets {
    @Override
    public TicketSnapshot snapshot(long ticketId) {
      return new TicketSnapshot(
          ticketId, 10000 + ticketId, 1, Channel.PORTAL, StatusCategory.NEW, null, null, null);
    }

    @Override
    public void flush() {
      log.add("flush");
    }

    @Override
    public void write(List<TicketEvent> events) {
      log.add("write " + words(events));
    }
  }
}
