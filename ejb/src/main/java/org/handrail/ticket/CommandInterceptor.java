package org.handrail.ticket;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.handrail.ticket.change.UnitsOfChange;

/** Begins and ends the unit of change of commands, for callers whom the door lets in. */
@Interceptor
@ChangesTickets
@Priority(Interceptor.Priority.APPLICATION + 10)
class CommandInterceptor {

  @Inject private UnitsOfChange units;

  @AroundInvoke
  Object run(InvocationContext command) throws Exception {
    return units.command(command::proceed);
  }
}
