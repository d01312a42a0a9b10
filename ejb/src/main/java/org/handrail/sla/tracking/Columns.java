package org.handrail.sla.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** Binds records column by column as arrays, for a statement that takes them by {@code unnest}. */
final class Columns<S extends SqlStatement<S>, T> {

  private final S statement;
  private final Collection<T> rows;

  Columns(S statement, Collection<T> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  <V> Columns<S, T> with(String name, Class<V> type, Function<T, V> value) {
    statement.bindArray(name, type, rows.stream().map(value).toList());
    return this;
  }

  /** As text, because the driver knows no arrays of instants; to be cast in the statement. */
  Columns<S, T> withInstants(String name, Function<T, Instant> value) {
    return with(name, String.class, value.andThen(at -> at == null ? null : at.toString()));
  }

  /** With all that was bound to it. */
  S statement() {
    return statement;
  }
}
