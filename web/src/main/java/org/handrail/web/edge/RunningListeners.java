package org.handrail.web.edge;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.glassfish.grizzly.Transport;

/**
 * The network listeners of the server that this application runs on, found through its registry of
 * services. Its classes are not published for compiling, so they are asked by name; their names are
 * those of Payara 6, and of GlassFish before it for ten years.
 */
final class RunningListeners {

  private static final String REGISTRY = "org.glassfish.internal.api.Globals";
  private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";

  private RunningListeners() {}

  /**
   * @throws ReflectiveOperationException if this server is built in another way
   */
  static List<Transport> transports() throws ReflectiveOperationException {
    var server = Thread.currentThread().getContextClassLoader();
    var service =
        Class.forName(REGISTRY, true, server)
            .getMethod("get", Class.class)
            .invoke(null, Class.forName(SERVICE, true, server));
    var proxies = service.getClass().getDeclaredField("proxies");
    proxies.setAccessible(true);
    return ((Collection<?>) proxies.get(service))
        .stream().map(RunningListeners::transport).filter(Objects::nonNull).toList();
  }

  /** Null of one that is not open yet. */
  private static Transport transport(Object proxy) {
    try {
      var listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
      return (Transport) listener.getClass().getMethod("getTransport").invoke(listener);
    } catch (NoSuchMethodException anotherKind) {
      return null;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
