package org.handrail.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;

/**
 * Puts in what stands elsewhere: {@code ${env:NAME}} from the environment, {@code ${file:/path}}
 * from a file, without the line end behind it.
 */
final class Secrets {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

  private final boolean allowed;
  private final Map<String, String> environment;

  private Secrets(boolean allowed, Map<String, String> environment) {
    this.allowed = allowed;
    this.environment = environment;
  }

  static Secrets of(Map<String, String> environment) {
    return new Secrets(true, environment);
  }

  /** Anyone who sends a document must not read what this machine has. */
  static Secrets refused() {
    return new Secrets(false, Map.of());
  }

  boolean areAllowed() {
    return allowed;
  }

  /**
   * @throws DomainException {@code bootstrap.no-secret}, {@code bootstrap.secret-refused}
   */
  String filledIn(String text, String path, Places places) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), path, places)));
  }

  private String value(String kind, String name, String path, Places places) {
    if (!allowed) {
      throw places.refusal(BootstrapError.SECRET_REFUSED, path, name);
    }
    return (kind.equals("env") ? Optional.ofNullable(environment.get(name)) : contentOf(name))
        .orElseThrow(() -> places.refusal(BootstrapError.NO_SECRET, path, name));
  }

  private static Optional<String> contentOf(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).replaceFirst("\\R\\z", ""));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
