package org.handrail.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.grizzly.Processor;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.web.http.TrustedProxies;

/** Puts our filters into the server's listeners while the application runs. */
@WebListener
public class Edge implements ServletContextListener {

  private static final Logger LOG = System.getLogger(Edge.class.getName());

  @Inject private Settings settings;

  private final Connections connections = new Connections();
  private final Map<Transport, Processor<?>> before = new HashMap<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      var requests =
          new RequestFilter(
              connections,
              new Senders(Math.toIntExact(settings.number(Setting.BODIES_PER_ADDRESS))),
              TrustedProxies.in(settings));
      RunningListeners.transports().forEach(transport -> guard(transport, requests));
      connections.watch();
    } catch (ReflectiveOperationException anotherServer) {
      LOG.log(
          Level.WARNING,
          "slow requests are not cut and proxies not heard: this server is not known",
          anotherServer);
    }
  }

  /** A new chain instead of a changed one: requests that are on their way keep theirs. */
  private void guard(Transport transport, RequestFilter requests) {
    if (transport.getProcessor() instanceof FilterChain chain
        && chain.indexOfType(HttpServerFilter.class) >= 0) {
      var guarded = FilterChainBuilder.stateless();
      for (var filter : chain) {
        if (filter instanceof HttpServerFilter) {
          guarded.add(new PaceFilter(connections)).add(filter).add(requests);
        } else if (!isOfHttp2(filter)) {
          guarded.add(filter);
        }
      }
      before.put(transport, chain);
      transport.setProcessor(guarded.build());
    }
  }

  /** Its streams would pass us by; in plain text neither browsers nor proxies ask for it. */
  private static boolean isOfHttp2(Filter filter) {
    return filter.getClass().getName().startsWith("org.glassfish.grizzly.http2.");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    before.forEach(Transport::setProcessor);
    connections.close();
  }
}
