package org.handrail.web.edge;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Before requests are made out of bytes: counts them. */
final class PaceFilter extends BaseFilter {

  private final Connections connections;

  PaceFilter(Connections connections) {
    this.connections = connections;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (context.getMessage() instanceof Buffer bytes) {
      connections.received(context.getConnection(), bytes.remaining());
    }
    return context.getInvokeAction();
  }
}
