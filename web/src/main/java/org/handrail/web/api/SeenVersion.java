package org.handrail.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;

/**
 * Which version of a ticket a client has seen, as {@code If-Match} and {@code If-None-Match} say it
 * (RFC 9110, 13.1). {@code If-Match} compares strongly: a tag that a proxy made weak because it
 * compresses answers ({@code W/"4"}) never matches, and the answer is 412. A client behind such a
 * proxy sends the field {@code version} of the ticket in quotes.
 */
@RequestScoped
public class SeenVersion {

  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  @Inject private HttpServletRequest request;

  /** The tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(String.valueOf(version));
  }

  /**
   * For changes that would overwrite what somebody else did.
   *
   * @param ifMatch the lines of that header
   * @param current the version there is
   * @return the version that must still be there; null for {@code *}: the client takes whatever is
   * @throws DomainException {@code api.if-match.missing}, {@code api.if-match.malformed}, {@code
   *     api.precondition.failed}
   */
  public Long required(List<String> ifMatch, long current) {
    if (ifMatch.isEmpty()) {
      throw new DomainException(ApiError.VERSION_MISSING);
    }
    return given(ifMatch, current);
  }

  /** For additions, where the client may not care: null if it said nothing. */
  public Long given(List<String> ifMatch, long current) {
    if (noneMatchIncludes(current)) {
      throw new DomainException(ApiError.PRECONDITION_FAILED);
    }
    var tags = tags(ifMatch, ApiError.BAD_VERSION);
    return tags.isEmpty() || tags.get().any() ? null : version(tags.get(), current);
  }

  /**
   * For reading: whether the client has this version already.
   *
   * @throws DomainException {@code api.if-none-match.malformed}, and those of {@code If-Match}
   */
  public boolean isKnown(long current) {
    var wanted = tags(lines("If-Match"), ApiError.BAD_VERSION);
    if (wanted.isPresent() && !wanted.get().includeStrongly(String.valueOf(current))) {
      throw new DomainException(ApiError.PRECONDITION_FAILED);
    }
    return noneMatchIncludes(current);
  }

  private boolean noneMatchIncludes(long current) {
    return tags(lines("If-None-Match"), ApiError.BAD_KNOWN_VERSION)
        .filter(tags -> tags.include(String.valueOf(current)))
        .isPresent();
  }

  /** Of several the current one; else the latest of the older, since when changes are told. */
  private static Long version(EntityTags seen, long current) {
    if (seen.includeStrongly(String.valueOf(current))) {
      return current;
    }
    return seen.tags().stream()
        .filter(tag -> !tag.weak() && VERSION.matcher(tag.value()).matches())
        .map(tag -> Long.valueOf(tag.value()))
        .filter(version -> version < current)
        .max(Long::compare)
        .orElseThrow(() -> new DomainException(ApiError.PRECONDITION_FAILED));
  }

  /** A header that stands there several times is one list. */
  private static Optional<EntityTags> tags(List<String> lines, ApiError malformed) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EntityTags.parse(String.join(", ", lines))
                .orElseThrow(() -> new DomainException(malformed)));
  }

  private List<String> lines(String header) {
    return Collections.list(request.getHeaders(header));
  }
}
