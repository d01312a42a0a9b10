package org.handrail.assignment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.handrail.team.model.PresenceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row: the agents as {@code id state load/capacity last-served}, with {@code -} for never
 * served, and who gets the next ticket.
 */
class AssignmentPolicyTest {

  private final AssignmentPolicy roundRobin = new LongestUnservedAgent();
  private final AssignmentPolicy leastLoaded = new LeastLoadedAgent();

  @ParameterizedTest(name = "[{index}] {0} -> nobody")
  @CsvSource({
    "''",
    "1 OFFLINE 0/5 -",
    "1 AWAY 0/5 -",
    "1 ONLINE 5/5 -",
    "1 ONLINE 6/5 09:00",
    "1 ONLINE 0/0 -",
    "1 OFFLINE 0/5 - | 2 AWAY 0/5 - | 3 ONLINE 2/2 -",
  })
  void theTicketWaitsWhenNobodyIsPresentWithRoom(String agents) {
    assertThat(roundRobin.choose(candidates(agents))).isEmpty();
    assertThat(leastLoaded.choose(candidates(agents))).isEmpty();
  }

  @ParameterizedTest(name = "[{index}] {0} -> {1}")
  @CsvSource({
    // the only one
    "1 ONLINE 0/1 -                                             , 1",
    "1 ONLINE 4/5 09:00                                         , 1",
    // served longest ago
    "1 ONLINE 0/5 09:10 | 2 ONLINE 0/5 09:00                    , 2",
    "1 ONLINE 0/5 09:00 | 2 ONLINE 0/5 09:10                    , 1",
    "1 ONLINE 0/5 09:20 | 2 ONLINE 0/5 09:10 | 3 ONLINE 0/5 09:15, 2",
    // never served is before everybody
    "1 ONLINE 0/5 09:00 | 2 ONLINE 0/5 -                        , 2",
    // the lower id decides between equals
    "2 ONLINE 0/5 - | 1 ONLINE 0/5 -                            , 1",
    "3 ONLINE 0/5 09:00 | 2 ONLINE 0/5 09:00                    , 2",
    // however much the others carry
    "1 ONLINE 0/9 09:10 | 2 ONLINE 8/9 09:00                    , 2",
    // but never over the capacity, nor to who is not there
    "1 ONLINE 0/9 09:10 | 2 ONLINE 9/9 09:00                    , 1",
    "1 ONLINE 0/9 09:10 | 2 AWAY 0/9 09:00                      , 1",
    "1 ONLINE 0/9 09:10 | 2 OFFLINE 0/9 -                       , 1",
    "1 ONLINE 0/9 09:10 | 2 ONLINE 0/0 -                        , 1",
  })
  void roundRobinServesWhoeverWasServedLongestAgo(String agents, long chosen) {
    assertChoice(roundRobin, agents, chosen);
  }

  @ParameterizedTest(name = "[{index}] {0} -> {1}")
  @CsvSource({
    // the only one
    "1 ONLINE 0/1 -                                             , 1",
    // the smallest part of the capacity, not the smallest number
    "1 ONLINE 2/5 - | 2 ONLINE 1/5 -                            , 2",
    "1 ONLINE 1/2 - | 2 ONLINE 2/8 -                            , 2",
    "1 ONLINE 3/10 - | 2 ONLINE 1/5 -                           , 2",
    "1 ONLINE 1/1000 - | 2 ONLINE 1/999 -                       , 1",
    // the same part: served longest ago, then the lower id
    "1 ONLINE 1/5 09:10 | 2 ONLINE 2/10 09:00                   , 2",
    "1 ONLINE 1/5 09:10 | 2 ONLINE 1/5 -                        , 2",
    "1 ONLINE 0/5 09:10 | 2 ONLINE 0/50 09:00                   , 2",
    "2 ONLINE 0/5 - | 1 ONLINE 0/5 -                            , 1",
    "3 ONLINE 0/5 09:00 | 2 ONLINE 0/5 09:00                    , 2",
    // never over the capacity, nor to who is not there
    "1 ONLINE 4/5 - | 2 ONLINE 3/3 -                            , 1",
    "1 ONLINE 4/5 - | 2 AWAY 0/5 - | 3 OFFLINE 0/5 -            , 1",
    "1 ONLINE 4/5 - | 2 ONLINE 0/0 -                            , 1",
  })
  void leastLoadedServesWhoeverHasTheSmallestPartOfTheirCapacityInUse(String agents, long chosen) {
    assertChoice(leastLoaded, agents, chosen);
  }

  private static void assertChoice(AssignmentPolicy policy, String agents, long chosen) {
    var forth = candidates(agents);
    var back = new ArrayList<>(forth);
    Collections.reverse(back);

    assertThat(policy.choose(forth)).isEqualTo(Optional.of(chosen));
    assertThat(policy.choose(back)).as("in another order").isEqualTo(Optional.of(chosen));
  }

  private static List<Candidate> candidates(String agents) {
    return Arrays.stream(agents.split("\\|"))
        .map(String::strip)
        .filter(agent -> !agent.isEmpty())
        .map(agent -> candidate(agent.split("[ /]")))
        .toList();
  }

  private static Candidate candidate(String... words) {
    return new Candidate(
        Long.parseLong(words[0]),
        PresenceState.valueOf(words[1]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[2]),
        words[4].equals("-") ? null : today(words[4]));
  }

  private static Instant today(String time) {
    return LocalTime.parse(time).atDate(LocalDate.of(2026, 3, 3)).toInstant(ZoneOffset.UTC);
  }
}
