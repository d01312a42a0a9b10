package org.handrail.security.account;

import java.util.Arrays;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;

/** What the list of accounts can be ordered by; equal ones follow by id. */
public enum AccountSort {
  NAME("name", "lower(p.name)", "text"),
  LOGIN("login", "lower(a.login)", "text"),
  CREATED("createdAt", "a.created_at", "timestamptz"),
  SIGNED_IN("lastSignedInAt", "coalesce(a.last_signed_in_at, 'epoch')", "timestamptz"),
  ID("id", "a.id", "bigint");

  private final String key;
  private final String expression;
  private final String type;

  AccountSort(String key, String expression, String type) {
    this.key = key;
    this.expression = expression;
    this.type = type;
  }

  public String key() {
    return key;
  }

  String expression() {
    return expression;
  }

  /** Bound as {@code after} and {@code afterId}. */
  String follows(boolean ascending) {
    return "(%s, a.id) %s (cast(:after as %s), cast(:afterId as bigint))"
        .formatted(expression, ascending ? ">" : "<", type);
  }

  String order(boolean ascending) {
    var way = ascending ? "asc" : "desc";
    return "%s %s, a.id %s".formatted(expression, way, way);
  }

  /**
   * @throws DomainException {@code list.unknown-sort}
   */
  public static AccountSort of(String key) {
    return Arrays.stream(values())
        .filter(sort -> sort.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new DomainException(KernelError.UNKNOWN_SORT, Map.of("key", key)));
  }
}
