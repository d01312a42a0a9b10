package org.handrail.kernel.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Opens the clients of this node's features and closes them when the node stops. */
@ApplicationScoped
public class OutgoingHttp {

  private static final Logger LOG = System.getLogger(OutgoingHttp.class.getName());

  private final List<GuardedClient> open = new CopyOnWriteArrayList<>();

  /**
   * A client for one purpose, with connections of its own: to be kept, not opened per request.
   *
   * @param allowed whether a host, in small letters, may be asked although it has addresses inside
   *     our own network; asked whenever a connection is opened
   */
  public GuardedClient open(HttpLimits limits, Predicate<String> allowed) {
    var client = new GuardedClient(limits, allowed);
    open.add(client);
    return client;
  }

  @PreDestroy
  public void close() {
    open.forEach(OutgoingHttp::close);
  }

  private static void close(GuardedClient client) {
    try {
      client.close();
    } catch (IOException left) {
      LOG.log(Level.WARNING, "connections to other servers may be left open", left);
    }
  }
}
