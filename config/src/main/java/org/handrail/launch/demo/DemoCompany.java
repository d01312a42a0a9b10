package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;

/** The fictional company of the demo; found as a {@link ServiceLoader} service. */
public interface DemoCompany {

  /** The address that people write to for help. */
  String supportAddress();

  /** Somebody whose first mail the start suggests to send. */
  String exampleRequester();

  /** Those who are there of the company's own. */
  List<DemoAccount> accounts(Connection database) throws SQLException;

  /**
   * The set-up document that the application applies at this start: of the whole company for an
   * empty installation, else only of its mailbox.
   *
   * @param database as it is before the application is started, perhaps without any table
   */
  String document(Connection database, MailServer mailServer) throws SQLException;

  /**
   * Gives the company its past; called at every start of the demo, after the document was applied,
   * and does nothing if there is a ticket already or the company is not there.
   */
  void moveIn(Connection database) throws SQLException;

  /** Where the demo's mail server listens on this machine. */
  record MailServer(String host, int smtpPort, int imapPort) {}

  static DemoCompany find() {
    return ServiceLoader.load(DemoCompany.class).findFirst().orElseThrow();
  }
}
