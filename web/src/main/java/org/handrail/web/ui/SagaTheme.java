package org.handrail.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * PrimeFaces' saga theme with its literal colours replaced by our design tokens.
 *
 * <p>Saga is written for a light page only. Overriding it selector by selector would never be
 * complete; replacing its colours gives every widget, also one first used next year, both themes
 * from the one list of tokens.
 */
final class SagaTheme {

  /** Custom properties (palettes) are left out: a name that starts with a dash is no match. */
  private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])([a-z][a-z-]*):([^;{}]+)");

  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)");

  private final Properties tokens = new Properties();

  SagaTheme() {
    try (InputStream in = SagaTheme.class.getResourceAsStream("saga-tokens.properties")) {
      tokens.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String withTokens(String css) {
    return DECLARATION
        .matcher(css)
        .replaceAll(d -> d.group(1) + ":" + withTokens(d.group(1), d.group(2)));
  }

  private String withTokens(String property, String value) {
    return COLOUR.matcher(value).replaceAll(c -> token(kindOf(property), c.group()));
  }

  private String token(String kind, String colour) {
    String key = kind + "." + colour.replace(" ", "").toLowerCase(Locale.ROOT);
    String token = tokens.getProperty(key);
    return token == null ? colour : "var(" + token + ")";
  }

  private static String kindOf(String property) {
    if (property.startsWith("background")) {
      return "fill";
    }
    if (property.startsWith("border") || property.startsWith("outline")) {
      return "line";
    }
    return property.endsWith("shadow") ? "glow" : "text";
  }
}
