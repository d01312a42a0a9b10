package org.handrail.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.launch.Option;

/** The zip, unpacked into a folder as "unzip" would, and its command. */
final class Distribution {

  private final Path home;
  private final List<String> settings = new ArrayList<>();

  private Distribution(Path home) {
    this.home = home;
  }

  static Distribution unpackedInto(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "handrail-*.zip")) {
      unpack(files.iterator().next(), folder);
    }
    try (var homes = Files.newDirectoryStream(folder, "handrail-*")) {
      return new Distribution(homes.iterator().next().toRealPath());
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    var withPermissions = Map.of("enablePosixFileAttributes", true);
    try (var archive = FileSystems.newFileSystem(zip, withPermissions);
        var entries = Files.walk(archive.getPath("/"))) {
      for (Path entry : entries.toList()) {
        Path target = folder.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
        }
      }
    }
  }

  Distribution with(Option option, int value) {
    settings.add("--" + option.key() + "=" + value);
    return this;
  }

  Path file(String name) {
    return home.resolve(name);
  }

  Command start() throws IOException, InterruptedException {
    return handrail("start", settings);
  }

  Command handrail(String command) throws IOException, InterruptedException {
    return handrail(command, List.of());
  }

  private Command handrail(String command, List<String> arguments)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(file("bin/handrail").toString(), command));
    words.addAll(arguments);
    return Command.run(words, Map.of());
  }
}
