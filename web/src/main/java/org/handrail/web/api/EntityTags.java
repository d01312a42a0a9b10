package org.handrail.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} header (RFC 9110, 8.8.3 and
 * 13.1).
 *
 * @param any the header is {@code *}: whatever there is
 * @param tags empty if it is that
 */
record EntityTags(boolean any, List<Tag> tags) {

  private static final Pattern NEXT =
      Pattern.compile("\\G[ \\t,]*+(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*+(?=,|$)");

  /** A weak tag says that two answers mean the same, not that they are the same. */
  record Tag(boolean weak, String value) {}

  EntityTags {
    tags = List.copyOf(tags);
  }

  /** Empty for what is no such header. */
  static Optional<EntityTags> parse(String header) {
    if (header.strip().equals("*")) {
      return Optional.of(new EntityTags(true, List.of()));
    }
    var tags = new ArrayList<Tag>();
    var next = NEXT.matcher(header);
    int end = 0;
    while (next.find()) {
      tags.add(new Tag(next.group(1) != null, next.group(2)));
      end = next.end();
    }
    boolean isAll = header.substring(end).matches("[ \\t,]*+");
    return tags.isEmpty() || !isAll ? Optional.empty() : Optional.of(new EntityTags(false, tags));
  }

  /** By the strong comparison: a weak tag equals nothing. */
  boolean includeStrongly(String value) {
    return any || tags.stream().anyMatch(tag -> !tag.weak() && tag.value().equals(value));
  }

  /** By the weak comparison: weak or not is all the same. */
  boolean include(String value) {
    return any || tags.stream().anyMatch(tag -> tag.value().equals(value));
  }
}
