package org.handrail.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.handrail.web.api.problem.Problem.FieldProblem;

/** Which fields of the request are wrong. */
@Provider
@ApplicationScoped
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return problems
        .invalid(
            invalid.getConstraintViolations().stream()
                .map(InvalidMapper::field)
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList())
        .build();
  }

  private static FieldProblem field(ConstraintViolation<?> violation) {
    return new FieldProblem(name(violation.getPropertyPath()), violation.getMessage());
  }

  /** The path begins with the method and its parameter, which are none of the client's business. */
  private static String name(Path path) {
    var names = StreamSupport.stream(path.spliterator(), false).map(Path.Node::toString).toList();
    return names.stream().skip(Math.min(2, names.size() - 1)).collect(Collectors.joining("."));
  }
}
