package org.handrail.launch.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where log lines go: the console, and files in the data folder that rotate by size. */
public final class LogFiles {

  private LogFiles() {}

  /**
   * Writes the configuration of java.util.logging into {@code folder} and returns its file.
   *
   * @param consoleLevel the least level shown on the console, OFF for none
   */
  public static Path configure(Path folder, String consoleLevel) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("logging.properties");
    return Files.writeString(
        file,
        """
        # made again at each start
        handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
        java.util.logging.ConsoleHandler.level=%1$s
        java.util.logging.ConsoleHandler.formatter=%2$s
        java.util.logging.ConsoleHandler.filter=%3$s
        java.util.logging.FileHandler.pattern=%4$s/handrail.%%g.log
        java.util.logging.FileHandler.limit=10000000
        java.util.logging.FileHandler.count=10
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.encoding=UTF-8
        java.util.logging.FileHandler.formatter=%2$s
        java.util.logging.FileHandler.filter=%3$s
        .level=INFO
        """
            .formatted(
                consoleLevel,
                LogLine.class.getName(),
                Relevant.class.getName(),
                folder.toString().replace('\\', '/').replace("%", "%%")));
  }
}
