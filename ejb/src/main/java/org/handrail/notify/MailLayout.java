package org.handrail.notify;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.kernel.html.PlainText;

/**
 * How every mail looks: who writes on top, then its words, one button to where it goes on, what was
 * said before, and why one gets it. Tables and inline styles, because some mail programs know
 * nothing else; no picture and nothing loaded from anywhere. The plain text says all of it too.
 */
final class MailLayout {

  private static final String PAGE = resource("mail.html");
  private static final String BUTTON = resource("mail-button.html");
  private static final String QUOTE = resource("mail-quote.html");
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  private MailLayout() {}

  /**
   * A mail to be laid out.
   *
   * @param helpdesk who writes
   * @param reference the ticket's number; empty for a mail about none
   * @param link where the button leads
   * @param quotes the newest first
   * @param zone in which the reader is told instants
   */
  record Letter(
      TemplateKind kind,
      String language,
      ZoneId zone,
      String helpdesk,
      Optional<String> reference,
      Template.Words words,
      String link,
      List<Quote> quotes) {

    Letter {
      quotes = List.copyOf(quotes);
    }

    private String say(String about) {
      return Templates.words(language).getString("%s.%s".formatted(about, kind.key()));
    }

    private String heading(Quote quote) {
      var when = Templates.inWords(quote.at(), language, zone);
      return quote.author().isEmpty() ? when + ":" : "%s, %s:".formatted(when, by(quote));
    }

    private String by(Quote quote) {
      return quote.enteredBy() == null
          ? quote.author()
          : filled(
              Templates.words(language).getString("quote.entered-by"),
              Map.of("author", quote.author(), "agent", quote.enteredBy()));
    }
  }

  /** The whole mail, the subject as it is. */
  static Template.Words of(Letter letter) {
    return new Template.Words(letter.words().subject(), html(letter), text(letter));
  }

  private static String html(Letter letter) {
    return filled(
        PAGE,
        Map.of(
            "language", letter.language(),
            "subject", escaped(letter.words().subject()),
            "initial", escaped(initial(letter.helpdesk())),
            "helpdesk", escaped(letter.helpdesk()),
            "reference", escaped(letter.reference().orElse("")),
            "words", letter.words().html(),
            "button", button(letter),
            "quotes", quotes(letter),
            "why", escaped(letter.say("why"))));
  }

  private static String button(Letter letter) {
    return filled(
        BUTTON, Map.of("link", escaped(letter.link()), "label", escaped(letter.say("button"))));
  }

  private static String quotes(Letter letter) {
    return letter.quotes().stream()
        .map(
            quote ->
                filled(
                    QUOTE,
                    Map.of("heading", escaped(letter.heading(quote)), "words", quote.html())))
        .collect(joining());
  }

  private static String text(Letter letter) {
    var said = letter.words().text();
    var link = said.contains(letter.link()) ? "" : letter.say("button") + ":\n" + letter.link();
    var quotes = letter.quotes().stream().map(quote -> quoted(letter, quote));
    return Stream.of(Stream.of(said, link), quotes, Stream.of(foot(letter)))
        .flatMap(Function.identity())
        .filter(part -> !part.isEmpty())
        .collect(joining("\n\n"));
  }

  /** Below the line that mail programs know as the beginning of what nobody needs to repeat. */
  private static String foot(Letter letter) {
    return "-- \n%s\n%s".formatted(letter.helpdesk(), letter.say("why"));
  }

  private static String quoted(Letter letter, Quote quote) {
    var lines = quote.text().strip().lines().map(line -> ("> " + line).stripTrailing());
    return Stream.concat(Stream.of(letter.heading(quote)), lines).collect(joining("\n"));
  }

  private static String initial(String helpdesk) {
    return helpdesk.strip().codePoints().limit(1).mapToObj(Character::toString).collect(joining());
  }

  private static String escaped(String words) {
    return PlainText.escape(words);
  }

  private static String filled(String form, Map<String, String> values) {
    return NAME.matcher(form)
        .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))));
  }

  private static String resource(String name) {
    try (var form = MailLayout.class.getResourceAsStream(name)) {
      return new String(form.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
