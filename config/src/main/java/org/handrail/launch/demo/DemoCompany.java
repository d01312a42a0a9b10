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

  List<DemoAccount> accounts();

  /**
   * Fills an empty installation; called at every start of the demo, after the migrations, and does
   * nothing when the company is already there.
   */
  void moveIn(Connection database, MailServer mailServer) throws SQLException;

  /** Where the demo's mail server listens on this machine. */
  record MailServer(String host, int smtpPort, int imapPort) {}

  static DemoCompany find() {
    return ServiceLoader.load(DemoCompany.class).findFirst().orElseThrow();
  }
}
