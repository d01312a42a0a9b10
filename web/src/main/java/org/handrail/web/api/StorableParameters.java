package org.handrail.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Storable;

/** Nothing in address or headers that no text may contain, before anything asks the database. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class StorableParameters implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    check(request.getUriInfo().getQueryParameters());
    check(request.getUriInfo().getPathParameters());
    check(request.getHeaders());
  }

  private static void check(MultivaluedMap<String, String> given) {
    given.forEach(
        (name, values) -> {
          if (!Storable.isText(name) || !values.stream().allMatch(Storable::isText)) {
            throw new DomainException(ApiError.BAD_PARAMETER, Map.of("parameter", name));
          }
        });
  }
}
