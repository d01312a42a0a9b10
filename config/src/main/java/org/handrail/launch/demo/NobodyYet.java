package org.handrail.launch.demo;

import java.sql.Connection;
import java.util.List;

/** A demo without content: a mail server and an empty helpdesk. */
final class NobodyYet implements DemoCompany {

  @Override
  public String supportAddress() {
    return "support@example.com";
  }

  @Override
  public String exampleRequester() {
    return "anna@example.com";
  }

  @Override
  public List<DemoAccount> accounts() {
    return List.of();
  }

  @Override
  public void moveIn(Connection database, MailServer mailServer) {
    // nobody to move in
  }
}
