package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.notify.Template.Value;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;

/** The templates in force: what an administrator wrote, else what Handrail brings along. */
@ApplicationScoped
public class Templates {

  @Inject private Sql sql;

  public Template get(TemplateKind kind, String language) {
    return changed(kind, language).orElseGet(() -> standard(kind, language));
  }

  static Template standard(TemplateKind kind, String language) {
    var words = words(language);
    return new Template(
        words.getString(kind.key() + ".subject"), words.getString(kind.key() + ".body"));
  }

  /** What is filled in where somebody wants to see how a mail would look. */
  static Map<Placeholder, Value> examples(TemplateKind kind, String language) {
    return Stream.of(Placeholder.values())
        .collect(
            Collectors.toMap(
                placeholder -> placeholder,
                placeholder -> Value.of(example(kind, placeholder, words(language)))));
  }

  /** The kind's own where it says something else than the others. */
  private static String example(TemplateKind kind, Placeholder placeholder, ResourceBundle words) {
    var own = "example.%s.%s".formatted(kind.key(), placeholder.key());
    return words.getString(words.containsKey(own) ? own : "example." + placeholder.key());
  }

  /** What people of that language call a clock. */
  public static String nameOf(ClockKind clock, String language) {
    return words(language)
        .getString("clock." + clock.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** What people of that language call a priority. */
  static String nameOf(Priority priority, String language) {
    return words(language).getString("priority." + priority.name().toLowerCase(Locale.ROOT));
  }

  public static String inWords(Instant instant, String language, ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z")
        .withLocale(Locale.forLanguageTag(language))
        .withZone(zone)
        .format(instant);
  }

  /** That nobody is there, and from when on somebody will be. */
  static String awayUntil(Instant back, String language, ZoneId zone) {
    var when =
        DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm (VV)")
            .withLocale(Locale.forLanguageTag(language))
            .withZone(zone)
            .format(back);
    return words(language).getString("hours.away").replace("{0}", when);
  }

  public static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        "org.handrail.notify.Templates",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private Optional<Template> changed(TemplateKind kind, String language) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select subject, body from mail_template
                    where kind = :kind and language = :language
                    """)
                .bind("kind", kind.name())
                .bind("language", language)
                .mapTo(Template.class)
                .findOne());
  }
}
