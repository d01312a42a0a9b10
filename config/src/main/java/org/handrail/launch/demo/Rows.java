package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Single rows by plain JDBC; values are bound in the order of the question marks. */
final class Rows {

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** Inserts a row and gives its id. */
  long insert(String statement, Object... values) throws SQLException {
    return number(statement + " returning id", values);
  }

  void run(String statement, Object... values) throws SQLException {
    try (var prepared = connection.prepareStatement(statement)) {
      bind(prepared, values);
      prepared.execute();
    }
  }

  /** The one number that the query gives. */
  long number(String query, Object... values) throws SQLException {
    try (var prepared = connection.prepareStatement(query)) {
      bind(prepared, values);
      var rows = prepared.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The numbers in the first column. */
  List<Long> numbers(String query, Object... values) throws SQLException {
    try (var prepared = connection.prepareStatement(query)) {
      bind(prepared, values);
      var numbers = new ArrayList<Long>();
      for (var rows = prepared.executeQuery(); rows.next(); ) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }

  /** The one text that the query gives. */
  String text(String query, Object... values) throws SQLException {
    try (var prepared = connection.prepareStatement(query)) {
      bind(prepared, values);
      var rows = prepared.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(
          i + 1, values[i] instanceof Instant instant ? Timestamp.from(instant) : values[i]);
    }
  }
}
