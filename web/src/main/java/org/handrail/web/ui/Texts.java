package org.handrail.web.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.kernel.Language;
import org.handrail.ticket.field.TicketField;

/**
 * The texts of the interface in one language.
 *
 * <p>A key names its bundle: {@code ticket.list.title} and {@code error.ticket.resolve.not-open}
 * are in {@code org/handrail/web/ticket/TicketTexts}; a first word without a bundle of its own is
 * in {@code UiTexts}. Placeholders are {@code {0}} or {@code {name}}, {@code {name:size}} for
 * bytes; one without a value becomes an ellipsis (and a warning); a constant and a field of tickets
 * are replaced by their names; apostrophes need no care. A text about a count has the forms {@code
 * key.one}, {@code key.few}, {@code key.many}.
 */
public final class Texts {

  private static final Logger LOG = System.getLogger(Texts.class.getName());
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9]+)(:size)?}");

  /** Never the language of the server: a text missing in Ukrainian is shown in English. */
  private static final Control NO_SERVER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final Map<String, Optional<ResourceBundle>> BUNDLES = new ConcurrentHashMap<>();

  private final Language language;

  public Texts(Language language) {
    this.language = language;
  }

  /** The text without values; {@code ???key???} (and a warning) when there is none. */
  public String get(String key) {
    var bundle = bundleOf(key);
    if (bundle.containsKey(key)) {
      return bundle.getString(key);
    }
    LOG.log(Level.WARNING, "text {0} is missing in {1}", key, language);
    return "???" + key + "???";
  }

  /** The text without values, where it is no fault that there is none. */
  public Optional<String> find(String key) {
    var bundle = bundleOf(key);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** The text with {@code {0}}, {@code {1}} … replaced. */
  public String with(String key, Object... values) {
    var named = new HashMap<String, Object>();
    for (int i = 0; i < values.length; i++) {
      named.put(String.valueOf(i), values[i]);
    }
    return with(key, named);
  }

  /** The text with {@code {name}} replaced by the value of that name. */
  public String with(String key, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(get(key))
        .replaceAll(found -> Matcher.quoteReplacement(filled(key, found, values)));
  }

  /** The text in the form that fits {@code count}, which replaces {@code {0}}. */
  public String count(String key, long count) {
    return with(key + "." + language.pluralForm(count), count);
  }

  /**
   * The name of a constant: {@code org.handrail.ticket.model.TicketType.INCIDENT} is {@code
   * ticket.type.incident}, {@code Priority.HIGH} beside it {@code ticket.priority.high}.
   */
  public String of(Enum<?> constant) {
    return get(keyOf(constant));
  }

  static String keyOf(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var feature = type.getPackageName().split("\\.")[2];
    var name = kebab(type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    return String.join(
        ".", feature, name.replaceFirst("^" + feature + "-", ""), kebab(constant.name()));
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A placeholder is for us, never for readers: without its value they see that it is missing. */
  private String filled(String key, MatchResult placeholder, Map<String, ?> values) {
    var value = values.get(placeholder.group(1));
    if (value == null) {
      LOG.log(Level.WARNING, "text {0} has no value for {1}", key, placeholder.group(1));
      return "…";
    }
    if (value instanceof Enum<?> constant) {
      return of(constant);
    }
    if (value instanceof TicketField field) {
      return get(field.textKey());
    }
    if (!(value instanceof Number number)) {
      return value.toString();
    }
    var formats = new Formats(language, ZoneOffset.UTC);
    return placeholder.group(2) == null ? formats.number(number) : formats.size(number.longValue());
  }

  private ResourceBundle bundleOf(String key) {
    var words = List.of(key.split("\\.", 3));
    var feature = words.get(0).equals("error") && words.size() > 1 ? words.get(1) : words.get(0);
    return bundle(feature).or(() -> bundle("ui")).orElseThrow();
  }

  private Optional<ResourceBundle> bundle(String feature) {
    return BUNDLES.computeIfAbsent(
        language.tag() + "/" + feature, key -> load(feature, language.locale()));
  }

  private static Optional<ResourceBundle> load(String feature, Locale locale) {
    if (!feature.matches("[a-z]+")) {
      return Optional.empty();
    }
    var name = "org.handrail.web." + feature + "." + capitalised(feature) + "Texts";
    var path = name.replace('.', '/') + ".properties";
    return Texts.class.getClassLoader().getResource(path) == null
        ? Optional.empty()
        : Optional.of(
            ResourceBundle.getBundle(
                name, locale, Texts.class.getClassLoader(), NO_SERVER_LANGUAGE));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
