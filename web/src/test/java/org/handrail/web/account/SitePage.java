package org.handrail.web.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the site, from its files: a new one is probed by being there. */
record SitePage(String address) {

  private static final Path ROOT = Path.of("src/main/webapp");

  static List<SitePage> all() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.startsWith(ROOT.resolve("WEB-INF")))
          .sorted()
          .map(file -> new SitePage("/" + ROOT.relativize(file)))
          .toList();
    }
  }

  /** Whose page it is. */
  String role() {
    return switch (address.split("/")[1]) {
      case "admin" -> "admin";
      case "manager" -> "manager";
      case "agent" -> "lead";
      case "portal" -> "requester";
      default -> RoleBrowsers.ANONYMOUS;
    };
  }
}
