package org.handrail.sla.keep;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/** Binds records column by column as arrays, for a statement that takes them by {@code unnest}. */
final class Columns<T> {

  private final Update update;
  private final Collection<T> rows;

  Columns(Update update, Collection<T> rows) {
    this.update = update;
    this.rows = rows;
  }

  <V> Columns<T> with(String name, Class<V> type, Function<T, V> value) {
    update.bindArray(name, type, rows.stream().map(value).toList());
    return this;
  }

  /** As text, because the driver knows no arrays of instants; to be cast in the statement. */
  Columns<T> withInstants(String name, Function<T, Instant> value) {
    return with(name, String.class, value.andThen(at -> at == null ? null : at.toString()));
  }

  int execute() {
    return update.execute();
  }
}
