package org.handrail.web.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.event.WebsocketEvent.Closed;
import jakarta.faces.event.WebsocketEvent.Opened;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which agents have a page open on this node, known by the connection every page keeps. A
 * connection is used and not a poll because it ends with the browser and does not keep the session
 * alive.
 */
@ApplicationScoped
public class OpenBrowsers {

  static final String CHANNEL = "presence";

  private final Map<Serializable, Integer> pages = new ConcurrentHashMap<>();

  void open(@Observes @Opened WebsocketEvent event) {
    if (isOurs(event)) {
      pages.merge(event.getUser(), 1, Integer::sum);
    }
  }

  void close(@Observes @Closed WebsocketEvent event) {
    if (isOurs(event)) {
      pages.computeIfPresent(event.getUser(), (user, open) -> open > 1 ? open - 1 : null);
    }
  }

  /** The accounts of the agents with at least one page open. */
  Set<Serializable> agents() {
    return Set.copyOf(pages.keySet());
  }

  private static boolean isOurs(WebsocketEvent event) {
    return event.getChannel().equals(CHANNEL) && event.getUser() != null;
  }
}
