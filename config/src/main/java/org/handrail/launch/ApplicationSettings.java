package org.handrail.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The settings of the application that will be started, read from its own list: the launcher is
 * built without the application, and a list of its own would soon be another one.
 */
final class ApplicationSettings {

  private static final String LIBRARY = "WEB-INF/lib/handrail-[^/]*\\.jar";
  private static final String LIST = "org.handrail.settings.Setting";
  private static final String FILE = LIST.replace('.', '/') + ".class";

  private ApplicationSettings() {}

  /** Empty if there is no application, or it has no such list. */
  static List<KnownSetting> in(Path war) {
    try (var application = new ZipFile(war.toFile())) {
      return list(application).map(ApplicationSettings::constants).orElse(List.of());
    } catch (IOException noApplication) {
      return List.of();
    }
  }

  private static Optional<byte[]> list(ZipFile application) throws IOException {
    for (var library : application.stream().filter(ApplicationSettings::isOurs).toList()) {
      var found = list(application.getInputStream(library));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isOurs(ZipEntry entry) {
    return entry.getName().matches(LIBRARY);
  }

  private static Optional<byte[]> list(InputStream library) throws IOException {
    try (var jar = new ZipInputStream(library)) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (entry.getName().equals(FILE)) {
          return Optional.of(jar.readAllBytes());
        }
      }
      return Optional.empty();
    }
  }

  private static List<KnownSetting> constants(byte[] list) {
    return Arrays.stream(new Loader().define(list).getEnumConstants())
        .map(ApplicationSettings::known)
        .toList();
  }

  private static KnownSetting known(Object constant) {
    try {
      var type = constant.getClass();
      var defaultValue = (Optional<?>) type.getMethod("defaultValue").invoke(constant);
      return new KnownSetting(
          (String) type.getMethod("key").invoke(constant),
          defaultValue.map(String.class::cast).orElse(""),
          (String) type.getMethod("meaning").invoke(constant));
    } catch (ReflectiveOperationException notOurApplication) {
      throw new IllegalStateException(LIST + " is another than expected", notOurApplication);
    }
  }

  /** For this one class, which knows none but Java's. */
  private static final class Loader extends ClassLoader {

    Class<?> define(byte[] bytes) {
      return defineClass(LIST, bytes, 0, bytes.length);
    }
  }
}
