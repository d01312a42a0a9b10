package org.handrail.ticket.access;

import java.util.HashMap;
import java.util.Map;

/**
 * A condition on tickets as SQL text over the alias {@code t} with its named parameters. Queries
 * put it into their {@code where} and bind the parameters; there is no other way to decide who sees
 * what.
 *
 * @param condition parenthesised, never empty
 * @param parameters names beginning with {@code caller}
 */
public record Visibility(String condition, Map<String, Object> parameters) {

  static final Visibility ALL = new Visibility("(true)", Map.of());
  static final Visibility NONE = new Visibility("(false)", Map.of());

  public Visibility {
    parameters = Map.copyOf(parameters);
  }

  /** Whether nobody could meet it: the caller has no such side of any ticket. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Either condition is enough. */
  Visibility or(Visibility other) {
    if (equals(ALL) || other.equals(NONE)) {
      return this;
    }
    return equals(NONE) ? other : joined("or", other);
  }

  /** Both conditions must hold. */
  Visibility and(Visibility other) {
    return joined("and", other);
  }

  private Visibility joined(String word, Visibility other) {
    var both = new HashMap<>(parameters);
    both.putAll(other.parameters);
    return new Visibility("(%s %s %s)".formatted(condition, word, other.condition), both);
  }
}
