package org.handrail.notify;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.html.PlainText;
import org.handrail.kernel.html.RichText;

/**
 * The words of a mail with names in braces to be filled in. Written as plain text; paragraphs are
 * separated by an empty line. The HTML of the mail is made from it, everything in it escaped.
 */
public record Template(String subject, String body) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]{1,20})}");
  private static final Pattern PARAGRAPH = Pattern.compile("\\R(?:[ \\t]*\\R)+");

  /** What is filled in: as text, and for HTML where that is more than the escaped text. */
  public record Value(String text, Optional<String> html) {
    public static Value of(String text) {
      return new Value(text, Optional.empty());
    }

    public static Value rich(String text, String html) {
      return new Value(text, Optional.of(html));
    }
  }

  /** Whether what is filled in there stands anywhere in the text. */
  boolean has(Placeholder placeholder) {
    return body.contains(placeholder.written());
  }

  /** A mail's words, ready to be sent. */
  public record Words(String subject, String html, String text) {}

  /**
   * @throws DomainException {@code notify.template.empty}, {@code
   *     notify.template.unknown-placeholder} with its name, {@code notify.template.message-missing}
   *     if what the agent wrote would not be in it
   */
  void check(TemplateKind kind) {
    if (subject == null || subject.isBlank() || body == null || body.isBlank()) {
      throw new DomainException(TemplateError.EMPTY);
    }
    Stream.of(subject, body)
        .flatMap(words -> NAME.matcher(words).results())
        .filter(name -> placeholder(name.group(1)).filter(kind.placeholders()::contains).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw new DomainException(
                  TemplateError.UNKNOWN_PLACEHOLDER, Map.of("name", name.group()));
            });
    boolean needsMessage = kind.placeholders().contains(Placeholder.MESSAGE);
    if (needsMessage && !body.contains(Placeholder.MESSAGE.written())) {
      throw new DomainException(TemplateError.MISSING_MESSAGE);
    }
  }

  public Words fill(Map<Placeholder, Value> values) {
    return withoutWhatIsEmpty(values).filled(values);
  }

  /** A paragraph that is nothing but a name for which there is nothing to say is left out. */
  private Template withoutWhatIsEmpty(Map<Placeholder, Value> values) {
    var empty =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().text().isEmpty())
            .map(entry -> entry.getKey().written())
            .toList();
    return new Template(
        subject,
        Stream.of(PARAGRAPH.split(body.strip()))
            .filter(paragraph -> !empty.contains(paragraph.strip()))
            .collect(Collectors.joining("\n\n")));
  }

  private Words filled(Map<Placeholder, Value> values) {
    return new Words(
        filled(subject, values, Value::text).replaceAll("\\s+", " ").strip(),
        html(values),
        filled(body, values, Value::text).strip());
  }

  private String html(Map<Placeholder, Value> values) {
    var html = new StringBuilder();
    for (String paragraph : PARAGRAPH.split(body.strip())) {
      html.append("<div style=\"margin:0 0 16px\">")
          .append(RichText.forSending(filledAsHtml(paragraph, values)))
          .append("</div>\n");
    }
    return html.toString();
  }

  /** Text around the names and values without markup are escaped, each on its own. */
  private static String filledAsHtml(String words, Map<Placeholder, Value> values) {
    var html = new StringBuilder();
    Matcher name = NAME.matcher(words);
    int done = 0;
    while (name.find()) {
      html.append(PlainText.toHtml(words.substring(done, name.start())));
      html.append(value(name.toMatchResult(), values, Template::htmlOf, PlainText::toHtml));
      done = name.end();
    }
    return html.append(PlainText.toHtml(words.substring(done))).toString();
  }

  private static String htmlOf(Value value) {
    return value.html().orElseGet(() -> PlainText.toHtml(value.text()));
  }

  private static String filled(
      String words, Map<Placeholder, Value> values, Function<Value, String> form) {
    return NAME.matcher(words)
        .replaceAll(
            name -> Matcher.quoteReplacement(value(name, values, form, Function.identity())));
  }

  /** A name that has no value stays as it is written: better seen than missing. */
  private static String value(
      MatchResult name,
      Map<Placeholder, Value> values,
      Function<Value, String> form,
      Function<String, String> written) {
    return placeholder(name.group(1))
        .map(values::get)
        .map(form)
        .orElseGet(() -> written.apply(name.group()));
  }

  private static Optional<Placeholder> placeholder(String name) {
    return Stream.of(Placeholder.values())
        .filter(placeholder -> placeholder.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
