package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Halyard Freight: a forwarding company in Odesa with colleagues in three languages. */
public final class Halyard implements DemoCompany {

  static final String DOMAIN = "halyard.example";
  static final int REQUESTERS_WITH_ACCOUNT = 3;

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
  public List<DemoAccount> accounts() {
    var accounts = new ArrayList<DemoAccount>();
    for (var colleague : Colleague.values()) {
      accounts.add(new DemoAccount(colleague.login(), PASSWORD, introduction(colleague)));
    }
    for (var name : Names.first(REQUESTERS_WITH_ACCOUNT)) {
      accounts.add(
          new DemoAccount(login(name), PASSWORD, name.full() + ", asks (" + name.language() + ")"));
    }
    return accounts;
  }

  /** What a requester types to sign in. */
  static String login(Name name) {
    return name.latin().replaceFirst("\\..*", "");
  }

  private static String introduction(Colleague colleague) {
    var work =
        colleague.department() == null
            ? ""
            : " in "
                + colleague.department().shownName()
                + " (level "
                + colleague.department().level()
                + ")";
    return "%s, %s%s (%s)"
        .formatted(
            colleague.person().full(),
            colleague.role().toLowerCase(Locale.ROOT),
            work,
            colleague.person().language());
  }

  @Override
  public void moveIn(Connection database, MailServer mailServer) throws SQLException {
    database.setAutoCommit(false);
    var rows = new Rows(database);
    if (isEmpty(rows)) {
      settle(database, Instant.now());
    }
    connect(rows, mailServer);
    database.commit();
  }

  private static boolean isEmpty(Rows rows) throws SQLException {
    return rows.number(
            "select (select count(*) from team) + (select count(*) from ticket)"
                + " + (select count(*) from account)")
        == 0;
  }

  /** Everything but the mailbox, in the caller's transaction. */
  static void settle(Connection database, Instant end) throws SQLException {
    settle(database, end, REQUESTERS, TICKETS, HISTORY);
  }

  /** As much as a test of speed asks for. */
  static void settle(
      Connection database, Instant end, int requesters, int tickets, Duration history)
      throws SQLException {
    var founded = end.minus(history).minus(Duration.ofDays(30));
    var office = new Office(database, ZONE, founded, Password.hash(PASSWORD));
    var cast = office.moveIn(requesters);
    var promises = new SlaSetup(database);
    promises.make(founded, end.atZone(ZONE).getYear());
    promises.appoint();
    Articles.insert(database, office.categories(), end.minus(history));
    new TicketTables(database, cast.statuses())
        .write(new TicketHistory(cast, ZONE, SEED).tickets(tickets, history, end));
    promises.startClocks();
  }

  /**
   * The ports of the demo's mail server may be others at each start. A mail names no category, so
   * the mailbox says whose its tickets are.
   */
  private void connect(Rows rows, MailServer mailServer) throws SQLException {
    rows.run(
        """
        insert into mailbox (name, address, display_name, language, team_id, imap_host, imap_port,
          imap_security, imap_user, check_seconds, smtp_host, smtp_port, smtp_security, created_at)
        values ('Support', ?, 'Halyard IT support', 'en', (select id from team where name = ?),
          ?, ?, 'NONE', ?, 1, ?, ?, 'NONE', ?)
        on conflict (address) do update set imap_host = excluded.imap_host,
          imap_port = excluded.imap_port, smtp_host = excluded.smtp_host,
          smtp_port = excluded.smtp_port""",
        supportAddress(),
        Department.SERVICE_DESK.shownName(),
        mailServer.host(),
        mailServer.imapPort(),
        supportAddress(),
        mailServer.host(),
        mailServer.smtpPort(),
        Instant.now());
    rows.run(
        """
        insert into mailbox_fetch (mailbox_id, due_at)
        select id, created_at from mailbox where address = ? on conflict do nothing""",
        supportAddress());
  }
}
