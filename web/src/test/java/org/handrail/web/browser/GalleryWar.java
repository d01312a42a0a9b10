package org.handrail.web.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The product's WAR plus the page that shows every tag, for everybody to see; that page is in no
 * package we ship.
 */
final class GalleryWar {

  private static final Path SHIPPED = Path.of("target", "handrail.war");
  private static final Path WITH_GALLERY = Path.of("target", "gallery", "handrail.war");
  private static final Path PAGES = Path.of("src", "test", "gallery");
  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final String BEANS = "org/handrail/web/browser";

  private GalleryWar() {}

  static Path build() throws IOException {
    Files.createDirectories(WITH_GALLERY.getParent());
    Files.copy(SHIPPED, WITH_GALLERY, StandardCopyOption.REPLACE_EXISTING);
    var uri = URI.create("jar:" + WITH_GALLERY.toAbsolutePath().toUri());
    try (var war = FileSystems.newFileSystem(uri, Map.of())) {
      add(PAGES, "*.xhtml", war, "/gallery");
      open(war.getPath("/WEB-INF/web.xml"));
      add(CLASSES.resolve(BEANS), "Gallery{View,View$*}.class", war, "/WEB-INF/classes/" + BEANS);
    }
    return WITH_GALLERY;
  }

  private static void open(Path webXml) throws IOException {
    var login = "<url-pattern>/login.xhtml</url-pattern>";
    var gallery = "<url-pattern>/gallery/*</url-pattern>";
    Files.writeString(webXml, Files.readString(webXml).replace(login, login + gallery));
  }

  private static void add(Path from, String which, FileSystem war, String to) throws IOException {
    var folder = Files.createDirectories(war.getPath(to));
    try (var files = Files.newDirectoryStream(from, which)) {
      for (var file : files) {
        var target = folder.resolve(file.getFileName().toString());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
