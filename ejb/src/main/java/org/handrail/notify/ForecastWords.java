package org.handrail.notify;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.forecast.BreachesLikely;
import org.handrail.forecast.model.Remedy;
import org.handrail.forecast.model.Remedy.MoreAgents;
import org.handrail.forecast.model.Remedy.Move;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.handrail.kernel.Sql;
import org.handrail.ticket.model.TicketNumber;

/** Says in words what is likely to be breached and what would help. */
@ApplicationScoped
class ForecastWords {

  /** Who gets more than this in one mail looks at the screen anyway. */
  private static final int MOST = 20;

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  @Inject private Sql sql;

  String of(BreachesLikely likely, String language) {
    var tickets = tickets(likely);
    var clocks =
        likely.clocks().stream()
            .limit(MOST)
            .map(chance -> clock(chance, tickets.get(chance.ticket()), language));
    return Stream.concat(clocks, help(likely, tickets, language)).collect(joining("\n"));
  }

  private Stream<String> help(BreachesLikely likely, Map<Long, Named> tickets, String language) {
    var remedies = likely.remedies();
    var lines =
        remedies.isEmpty()
            ? Stream.of(say(language, "nothing", Map.of()))
            : remedies.stream().map(remedy -> remedy(remedy, tickets, language));
    return Stream.concat(Stream.of("", say(language, "help", Map.of())), lines);
  }

  private String clock(Chance chance, Named ticket, String language) {
    return say(
        language,
        "clock",
        Map.of(
            "number", new TicketNumber(ticket.number()).toString(),
            "subject", ticket.subject(),
            "kind", Templates.nameOf(chance.kind(), language),
            "probability", percent(language).format(chance.probability())));
  }

  private String remedy(Remedy remedy, Map<Long, Named> tickets, String language) {
    var avoided = decimal(language).format(remedy.avoided());
    if (remedy instanceof Move move) {
      var number = new TicketNumber(tickets.get(move.ticket()).number()).toString();
      return say(
          language,
          "move",
          Map.of("number", number, "team", team(move.toTeam()), "avoided", avoided));
    }
    var agents = String.valueOf(((MoreAgents) remedy).agents());
    return say(language, "agents", Map.of("agents", agents, "avoided", avoided));
  }

  private static String say(String language, String key, Map<String, String> values) {
    var said = Templates.words(language).getString("forecast." + key);
    return NAME.matcher(said)
        .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))));
  }

  private static NumberFormat percent(String language) {
    return NumberFormat.getPercentInstance(Locale.forLanguageTag(language));
  }

  private static NumberFormat decimal(String language) {
    var format = NumberFormat.getInstance(Locale.forLanguageTag(language));
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format;
  }

  private Map<Long, Named> tickets(BreachesLikely likely) {
    var moved =
        likely.remedies().stream()
            .filter(Move.class::isInstance)
            .map(move -> ((Move) move).ticket());
    return named(Stream.concat(likely.clocks().stream().map(Chance::ticket), moved).toList());
  }

  private Map<Long, Named> named(Collection<Long> ids) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery("select id, number, subject from ticket where id = any(:ids)")
                    .bindArray("ids", Long.class, ids)
                    .mapTo(Named.class)
                    .list())
        .stream()
        .collect(toMap(Named::id, ticket -> ticket));
  }

  private String team(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery("select name from team where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  /** A ticket as people know it. */
  public record Named(long id, long number, String subject) {}
}
