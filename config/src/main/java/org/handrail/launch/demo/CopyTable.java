package org.handrail.launch.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows on their way into a table by PostgreSQL's COPY, the fastest way there is. */
final class CopyTable {

  private final String statement;
  private final StringBuilder rows = new StringBuilder();

  CopyTable(String table, String... columns) {
    statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", List.of(columns)));
  }

  /** Values in the order of the columns; null is null. */
  void add(Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i]));
    }
    rows.append('\n');
  }

  /** Sends what was added. */
  void send(Connection connection) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, new StringReader(rows.toString()));
      rows.setLength(0);
    } catch (IOException impossible) {
      throw new IllegalStateException("a string can always be read", impossible);
    }
  }

  private static String escaped(Object value) {
    return value
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
