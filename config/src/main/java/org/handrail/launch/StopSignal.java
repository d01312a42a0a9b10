package org.handrail.launch;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and SIGTERM. A shutdown hook would not do: hooks run side by side, and the server's own
 * would be taking the application down while ours already stops the database under it.
 *
 * <p>By reflection, because {@code sun.misc.Signal} is exported by every JDK but warned about by
 * every compiler.
 */
final class StopSignal {

  private StopSignal() {}

  static void onStop(Runnable action) throws ReflectiveOperationException {
    for (String name : new String[] {"INT", "TERM"}) {
      handle(name, action);
    }
  }

  private static void handle(String name, Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object listener =
        Proxy.newProxyInstance(
            StopSignal.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              action.run();
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
  }
}
