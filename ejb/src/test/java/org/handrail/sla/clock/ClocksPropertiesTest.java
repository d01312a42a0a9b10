package org.handrail.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.sla.policy.PolicyExamples.aTicket;
import static org.handrail.sla.policy.PolicyExamples.aTicketOf;
import static org.handrail.sla.policy.PolicyExamples.policies;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.handrail.calendar.CalendarExamples;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PolicyExamples;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Target;
import org.handrail.ticket.model.Priority;

/** What holds for the clocks of every ticket, whatever happens to it. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class ClocksPropertiesTest {

  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");

  private static final SlaPolicies ONE = every(target(Duration.ofHours(5)));
  private static final SlaPolicies OTHER =
      every(
          target(
              Duration.ofHours(3),
              CalendarExamples.everyDay("Europe/Kyiv", "08:00-12:00", "13:00-20:00")));

  /** Something that happens so many minutes after what happened before. */
  record Happening(int minutes, Function<Instant, ClockEvent> what) {}

  @Property
  void checkingOftenOrNeverMakesNoDifference(
      @ForAll("histories") List<Happening> history, @ForAll("checks") List<Integer> checks) {
    var events = events(history);
    var end = OPENED.plus(Duration.ofDays(60));

    var live = opened();
    for (var event : events) {
      for (var minutes : checks) {
        live = live.checked(event.at().minus(Duration.ofMinutes(minutes)));
      }
      live = live.after(event);
    }

    assertThat(live.checked(end)).isEqualTo(opened().after(events).checked(end));
  }

  @Property
  void aClockIsDueWhenWhatIsLeftHasBeenWorked(@ForAll("histories") List<Happening> history) {
    var events = events(history);
    var now = events.get(events.size() - 1).at();

    for (var clock : opened().after(events).all()) {
      var left = clock.left(now).orElseThrow();
      if (clock.isRunning() && left.compareTo(Duration.ZERO) > 0) {
        var calendar = clock.target().orElseThrow().calendar();
        assertThat(clock.due()).contains(calendar.plus(now, left));
      }
    }
  }

  @Property
  void whatIsLateIsBreachedAndWhatIsBreachedHasNothingLeftOfThatPromise(
      @ForAll("histories") List<Happening> history) {
    var now = OPENED.plus(Duration.ofDays(60));

    for (var clock : opened().after(events(history)).checked(now).all()) {
      var left = clock.left(now).orElseThrow();
      assertThat(clock.isBreached() || !left.isNegative()).isTrue();
      assertThat(
              !clock.isBreached()
                  || left.compareTo(Duration.ZERO) <= 0
                  || clock.commitments().size() > 1)
          .isTrue();
    }
  }

  @Property
  void spansFollowOneAnotherAndOnlyThatOfAnOpenClockLasts(
      @ForAll("histories") List<Happening> history) {
    for (var clock : opened().after(events(history)).all()) {
      var spans = clock.spans().inOrder();
      for (int i = 1; i < spans.size(); i++) {
        assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).until());
        assertThat(spans.get(i).pausedBy()).isNotEqualTo(spans.get(i - 1).pausedBy());
      }
      assertThat(clock.spans().last().until() == null).isEqualTo(clock.isOpen());
    }
  }

  private static Clocks opened() {
    return Clocks.opened(OPENED, ONE, aTicket(Priority.NORMAL), PolicyExamples.NEW);
  }

  private static List<ClockEvent> events(List<Happening> history) {
    var events = new ArrayList<ClockEvent>();
    var at = OPENED;
    for (var happening : history) {
      at = at.plus(Duration.ofMinutes(happening.minutes));
      events.add(happening.what.apply(at));
    }
    return events;
  }

  @Provide
  Arbitrary<List<Happening>> histories() {
    Arbitrary<Function<Instant, ClockEvent>> events =
        Arbitraries.of(
            List.of(
                ClockEvent.RequesterWrote::new,
                ClockEvent.AgentReplied::new,
                ClockEvent.Owned::new,
                at -> new ClockEvent.StatusEntered(at, PolicyExamples.OPEN),
                at -> new ClockEvent.StatusEntered(at, PolicyExamples.PENDING),
                at -> new ClockEvent.StatusEntered(at, PolicyExamples.ON_HOLD),
                at -> new ClockEvent.StatusEntered(at, PolicyExamples.RESOLVED),
                at -> new ClockEvent.FactsChanged(at, aTicketOf(3)),
                at -> new ClockEvent.FactsChanged(at, aTicketOf(4)),
                at -> new ClockEvent.PoliciesRevised(at, ONE),
                at -> new ClockEvent.PoliciesRevised(at, OTHER),
                at -> new ClockEvent.Merged(at, other(at))));
    return Combinators.combine(Arbitraries.integers().between(0, 600), events)
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  /** How many minutes before an event the clocks are checked; later first would be no check. */
  @Provide
  Arbitrary<List<Integer>> checks() {
    return Arbitraries.integers()
        .between(0, 300)
        .list()
        .ofMaxSize(3)
        .map(minutes -> minutes.stream().sorted((a, b) -> b - a).toList());
  }

  /** Of a ticket that was opened an hour before and answered. */
  private static Clocks other(Instant at) {
    var opened = at.minus(Duration.ofHours(1));
    return Clocks.opened(opened, OTHER, aTicketOf(3), PolicyExamples.OPEN)
        .after(new ClockEvent.AgentReplied(at));
  }

  private static SlaPolicies every(Target target) {
    return policies(
        Arrays.stream(ClockKind.values()).collect(Collectors.toMap(kind -> kind, kind -> target)));
  }
}
