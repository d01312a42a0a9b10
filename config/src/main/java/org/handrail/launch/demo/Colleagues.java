package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Those of the set-up document who have an account, as they are in the database. */
final class Colleagues {

  private final Connection database;

  Colleagues(Connection database) {
    this.database = database;
  }

  boolean areThere() throws SQLException {
    return accounts("").size() == DemoDocument.logins().size();
  }

  List<DemoAccount> accounts(String password) throws SQLException {
    try (var query =
        database.prepareStatement(
            """
            select a.login, p.name || case
                when r.role = 'REQUESTER' then ', asks'
                else ', ' || lower(r.role)
              end || coalesce(' in ' || t.name || ' (level ' || t.level || ')', '')
              || ' (' || p.language || ')'
            from account a
              join person p on p.id = a.person_id
              join account_role r on r.account_id = a.id
              left join membership m on m.account_id = a.id
              left join team t on t.id = m.team_id
            where a.login = any (?) order by array_position(?, a.login), r.role, t.id""")) {
      var logins = database.createArrayOf("text", DemoDocument.logins().toArray());
      query.setArray(1, logins);
      query.setArray(2, logins);
      var rows = query.executeQuery();
      var accounts = new ArrayList<DemoAccount>();
      while (rows.next()) {
        accounts.add(new DemoAccount(rows.getString(1), password, rows.getString(2)));
      }
      return accounts;
    }
  }
}
