package org.handrail.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Map;
import org.handrail.kernel.DomainException;

/**
 * Refuses callers without the role that {@link Requires} names, and tokens that do not go as far as
 * a door for administrators alone.
 */
@Interceptor
@Requires({})
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

  @Inject private Callers callers;

  @AroundInvoke
  Object check(InvocationContext invocation) throws Exception {
    var caller = callers.current();
    if (Arrays.stream(rolesOf(invocation)).noneMatch(caller::is)) {
      throw new DomainException(
          SecurityError.FORBIDDEN, Map.of("door", invocation.getMethod().getName()));
    }
    if (isAdministration(rolesOf(invocation))) {
      caller.requireScope(TokenScope.ADMIN);
    }
    return invocation.proceed();
  }

  private static boolean isAdministration(Role... roles) {
    return Arrays.stream(roles).allMatch(Role.ADMIN::equals);
  }

  /** A method that the door inherits is guarded like its own. */
  private static Role[] rolesOf(InvocationContext invocation) {
    var own = invocation.getMethod().getAnnotation(Requires.class);
    return own != null
        ? own.value()
        : invocation.getTarget().getClass().getAnnotation(Requires.class).value();
  }
}
