package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Halyard Freight: a forwarding company in Odesa with colleagues in three languages. */
public final class Halyard implements DemoCompany {

  static final String DOMAIN = "halyard.example";

  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
  private static final String PASSWORD = "handrail-demo";
  private static final long SEED = 20261121;
  private static final int REQUESTERS = 48;
  private static final int TICKETS = 420;
  private static final Duration HISTORY = Duration.ofDays(42);

  @Override
  public String supportAddress() {
    return "support@" + DOMAIN;
  }

  @Override
  public String exampleRequester() {
    return Names.first(1).get(0).address();
  }

  @Override
  public List<DemoAccount> accounts(Connection database) throws SQLException {
    return new Colleagues(database).accounts(PASSWORD);
  }

  @Override
  public String document(Connection database, MailServer mailServer) throws SQLException {
    return isEmpty(new Rows(database))
        ? DemoDocument.whole(mailServer)
        : DemoDocument.mailbox(mailServer);
  }

  private static boolean isEmpty(Rows rows) throws SQLException {
    return rows.number("select count(*) from pg_tables where tablename = 'account'") == 0
        || rows.number("select (select count(*) from team) + (select count(*) from account)") == 0;
  }

  @Override
  public void moveIn(Connection database) throws SQLException {
    database.setAutoCommit(false);
    if (new Rows(database).number("select count(*) from ticket") == 0
        && new Colleagues(database).areThere()) {
      settle(database, Instant.now(), REQUESTERS, TICKETS, HISTORY);
    }
    database.commit();
  }

  /** As much as a test of speed asks for, in the caller's transaction. */
  static void settle(
      Connection database, Instant end, int requesters, int tickets, Duration history)
      throws SQLException {
    var past = new Past(database, end.minus(history).minus(Duration.ofDays(30)));
    past.begin();
    var cast = new Casting(database, ZONE, past.founded()).cast(requesters);
    past.appoint();
    Articles.insert(database, cast.categories(), end.minus(history));
    new TicketTables(database, cast.statuses())
        .write(new TicketHistory(cast, ZONE, SEED).tickets(tickets, history, end));
    past.startTimers();
  }
}
