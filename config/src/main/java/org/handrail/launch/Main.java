package org.handrail.launch;

/**
 * Where the JVM enters. This one class is compiled for Java 8 and knows the launcher by name only,
 * so that a Java too old to load the launcher says so in one sentence instead of a stack trace.
 */
public final class Main {

  static final int OLDEST_JAVA = 17;

  /** The same number as {@code ExitCode.JAVA_UNSUITABLE}, which an old Java could not load. */
  static final int JAVA_UNSUITABLE = 12;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (isTooOld(version)) {
      System.err.println(
          "handrail: Java "
              + OLDEST_JAVA
              + " or newer is needed, this is Java "
              + version
              + " ("
              + System.getProperty("java.home")
              + "). Set JAVA_HOME to a newer one.");
      System.exit(JAVA_UNSUITABLE);
    }
    Class.forName("org.handrail.launch.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  /** Before Java 9 the specification version reads "1.8". */
  static boolean isTooOld(String specificationVersion) {
    return specificationVersion.startsWith("1.")
        || Integer.parseInt(specificationVersion) < OLDEST_JAVA;
  }
}
