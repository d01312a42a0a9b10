package org.handrail.kernel;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A name that administrators give in each language. In the database it is one JSON object by tags
 * of languages, read in one language by the function {@code localised(names, language)}; a language
 * that was added later is missing in names of before, and English stands for it.
 *
 * @param names stripped; blank where nothing was said
 */
public record LocalisedName(Map<Language, String> names) {

  public LocalisedName {
    var stripped = new EnumMap<Language, String>(Language.class);
    names.forEach((language, name) -> stripped.put(language, name.strip()));
    names = Collections.unmodifiableMap(stripped);
  }

  /** The same name in every language. */
  public static LocalisedName inAll(String name) {
    var names = new EnumMap<Language, String>(Language.class);
    Stream.of(Language.values()).forEach(language -> names.put(language, name));
    return new LocalisedName(names);
  }

  /** As it is stored; of a language that is not known any more nothing is read. */
  public static LocalisedName parse(String json) {
    var names = new EnumMap<Language, String>(Language.class);
    try (var reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (tag, name) ->
                  Language.of(tag)
                      .ifPresent(known -> names.put(known, ((JsonString) name).getString())));
    }
    return new LocalisedName(names);
  }

  public String toJson() {
    var json = Json.createObjectBuilder();
    names.forEach((language, name) -> json.add(language.tag(), name));
    return json.build().toString();
  }

  /** The name in this language, or in English. */
  public String in(Language language) {
    return names.getOrDefault(language, names.get(Language.FALLBACK));
  }

  /** Whether it says something in every language. */
  public boolean isComplete() {
    return Stream.of(Language.values())
        .noneMatch(language -> names.getOrDefault(language, "").isEmpty());
  }

  /** In English, for records that everybody reads. */
  @Override
  public String toString() {
    return in(Language.FALLBACK);
  }
}
