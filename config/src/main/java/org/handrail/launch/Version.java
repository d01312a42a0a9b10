package org.handrail.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build is; the build writes it into {@code version.properties}. */
final class Version {

  static final String HANDRAIL = read("handrail");
  static final String POSTGRES = read("postgres");

  private Version() {}

  private static String read(String key) {
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
