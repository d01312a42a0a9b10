package org.handrail.web.api.problem;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type {@code urn:handrail:error:} and the code
 * @param title in the caller's language
 * @param code stable; see the list of codes in docs/api
 * @param details the values of the title
 * @param fields which fields are wrong, if that is what is wrong
 * @param incident of a failure: the number under which the operator finds it in the log
 */
@Schema(description = "Why a request was refused (RFC 9457).")
public record Problem(
    String type,
    String title,
    int status,
    String code,
    Map<String, Object> details,
    List<FieldProblem> fields,
    String incident) {

  /** What is wrong with one field. */
  public record FieldProblem(String field, String message) {}
}
