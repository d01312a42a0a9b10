package org.handrail.system;

import java.sql.SQLException;
import org.handrail.launch.Database;

/** Makes people with accounts straight in the database. */
final class Staff {

  private final Database database;

  Staff(Database database) {
    this.database = database;
  }

  /**
   * Somebody with this role, a personal token, and the password of the first account; with none if
   * there is no account yet.
   */
  void hire(String login, String role) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          with p as (
            insert into person (name, language, time_zone, created_at)
            values ('%1$s', 'en', 'UTC', now()) returning id),
          a as (
            insert into account (person_id, login, password_hash, stamp, created_at)
            select p.id, '%1$s', first.password_hash, gen_random_uuid(), now()
            from p, (select coalesce(
              (select password_hash from account order by id limit 1), 'none') as password_hash) first
            returning id),
          r as (insert into account_role (account_id, role) select id, '%2$s' from a)
          insert into security_token (kind, hash, account_id, label, scope, created_at, expires_at)
          select 'api', sha256('%3$s'), id, 'test', 'admin', now(), now() + interval '1 hour' from a
          """
              .formatted(login, role, token(login)));
    }
  }

  static String token(String login) {
    return login + "-with-a-personal-token";
  }
}
