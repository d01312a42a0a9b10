package org.handrail.web.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.launch.testing.RunningHandrail;
import org.primefaces.selenium.spi.DeploymentAdapter;

/**
 * The one Handrail that all browser tests of a run share: the demo, and the gallery of our tags.
 */
public class HandrailUnderTest implements DeploymentAdapter {

  private static final Path DATA = Path.of("target", "browser-data");

  private static RunningHandrail server;

  /** For what a story needs beside the browser: mail, database, REST. */
  public static RunningHandrail server() {
    return server;
  }

  @Override
  public void startup() throws Exception {
    if (server == null) {
      var data = Files.createTempDirectory(Files.createDirectories(DATA), "run");
      server =
          RunningHandrail.in(data)
              .running(GalleryWar.build())
              .withDemo()
              // would publish the demo's holidays while a story decides about a draft
              .with("handrail.calendar.refresh-at", "off")
              // a story serves a feed itself
              .with("handrail.calendar.private-hosts", "localhost")
              // a story shows the page before the first one
              .with("handrail.forecast.check-at", "off")
              .start();
    }
  }

  @Override
  public String getBaseUrl() {
    return server.uri("/").toString();
  }

  @Override
  public void shutdown() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
