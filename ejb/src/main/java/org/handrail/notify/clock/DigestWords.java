package org.handrail.notify.clock;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.handrail.kernel.html.PlainText;
import org.handrail.notify.Template.Value;
import org.handrail.notify.Templates;
import org.handrail.ticket.model.TicketNumber;

/** Says in words how clocks stand, those that are over first, each group in the order given. */
final class DigestWords {

  /** Who gets more than this in one mail looks at the screen anyway. */
  static final int MOST = 50;

  private final String language;
  private final ZoneId zone;
  private final LongFunction<String> link;

  /**
   * @param zone in which dues are told
   * @param link to a ticket, by its number
   */
  DigestWords(String language, ZoneId zone, LongFunction<String> link) {
    this.language = language;
    this.zone = zone;
    this.link = link;
  }

  /** How many of what: a subject. */
  String overview(List<OpenClock> clocks) {
    return groups(clocks).map(this::heading).collect(joining(" · "));
  }

  /** The clocks as text and with links; of very many the first, and how many more. */
  Value list(List<OpenClock> clocks) {
    var groups = groups(clocks).filter(group -> !group.listed().isEmpty()).toList();
    int others = clocks.size() - MOST;
    var more = others > 0 ? say("more", Map.of("{count}", String.valueOf(others))) : "";
    return Value.rich(
        (groups.stream().map(this::text).collect(joining()) + more).strip(),
        groups.stream().map(this::html).collect(joining("<br>\n")) + PlainText.toHtml(more));
  }

  /** Clocks of which the same is to be said; not all of very many are listed. */
  private record Group(boolean breached, List<OpenClock> all, List<OpenClock> listed) {}

  private static Stream<Group> groups(List<OpenClock> clocks) {
    var breached = clocks.stream().filter(OpenClock::breached).toList();
    var others = clocks.stream().filter(clock -> !clock.breached()).toList();
    return Stream.of(
            new Group(true, breached, first(breached, MOST)),
            new Group(false, others, first(others, MOST - breached.size())))
        .filter(group -> !group.all().isEmpty());
  }

  private static List<OpenClock> first(List<OpenClock> clocks, int most) {
    return clocks.stream().limit(Math.max(0, most)).toList();
  }

  private String heading(Group group) {
    return say(
        group.breached() ? "overdue" : "due-soon",
        Map.of("{count}", String.valueOf(group.all().size())));
  }

  private String text(Group group) {
    return heading(group)
        + "\n\n"
        + group.listed().stream().map(this::text).collect(joining("\n\n"))
        + "\n\n\n";
  }

  private String text(OpenClock clock) {
    return "%s %s\n%s\n%s"
        .formatted(number(clock), clock.subject(), state(clock), link.apply(clock.number()));
  }

  private String html(Group group) {
    return "<b>%s</b>\n%s"
        .formatted(
            PlainText.toHtml(heading(group)),
            group.listed().stream().map(this::html).collect(joining()));
  }

  private String html(OpenClock clock) {
    return "<p><a href=\"%s\">%s</a> %s<br>%s</p>\n"
        .formatted(
            link.apply(clock.number()),
            number(clock),
            PlainText.toHtml(clock.subject()),
            PlainText.toHtml(state(clock)));
  }

  private static String number(OpenClock clock) {
    return new TicketNumber(clock.number()).toString();
  }

  private String state(OpenClock clock) {
    var name = Templates.nameOf(clock.kind(), language);
    if (clock.dueAt() == null) {
      return say("paused", Map.of("{clock}", name));
    }
    return say(
        clock.breached() ? "was-due" : "due",
        Map.of("{clock}", name, "{due}", Templates.inWords(clock.dueAt(), language, zone)));
  }

  private String say(String key, Map<String, String> values) {
    var said = Templates.words(language).getString("digest." + key);
    for (var value : values.entrySet()) {
      said = said.replace(value.getKey(), value.getValue());
    }
    return said;
  }
}
