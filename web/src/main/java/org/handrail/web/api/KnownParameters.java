package org.handrail.web.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;

/**
 * Refuses a query parameter that the addressed method does not have: ignored, it would look as if
 * it had been obeyed. A method that is {@link ReadsParameters} refuses by itself.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {

  @Context private ResourceInfo addressed;

  @Override
  public void filter(ContainerRequestContext request) {
    var method = addressed.getResourceMethod();
    if (method == null || method.isAnnotationPresent(ReadsParameters.class)) {
      return;
    }
    var known = known(method);
    request.getUriInfo().getQueryParameters().keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(KnownParameters::refuse);
  }

  private static Set<String> known(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value)
        .collect(Collectors.toSet());
  }

  private static void refuse(String name) {
    throw new DomainException(KernelError.UNKNOWN_FILTER, Map.of("filter", name));
  }
}
