package org.handrail.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import org.handrail.launch.Database;

/** Puts people with accounts and tokens into the database of a running Handrail. */
final class ApiPeople {

  private static final Random RANDOM = new Random(42);

  private final Database database;

  ApiPeople(Database database) {
    this.database = database;
  }

  /** A person with these roles; gives the token. */
  String withRoles(String name, String language, String... roles) throws Exception {
    var token = token();
    try (var connection = connection()) {
      long person =
          insert(
              connection,
              """
              insert into person (name, language, time_zone, created_at)
              values (?, ?, 'Europe/Kyiv', now()) returning id
              """,
              name,
              language);
      long account =
          insert(
              connection,
              """
              insert into account (person_id, login, stamp, created_at)
              values (?, ?, gen_random_uuid(), now()) returning id
              """,
              person,
              name.toLowerCase(Locale.ROOT));
      for (var role : roles) {
        insert(
            connection,
            "insert into account_role (account_id, role) values (?, ?) returning account_id",
            account,
            role);
      }
      insert(
          connection,
          """
          insert into security_token (kind, hash, account_id, label, scope, created_at, expires_at)
          values ('api', ?, ?, 'test', 'admin', now(), now() + interval '30 days') returning id
          """,
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)),
          account);
    }
    return token;
  }

  long number(String query) throws SQLException {
    try (var connection = connection();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void run(String statement) throws SQLException {
    try (var connection = connection();
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static long insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
