package org.handrail.launch.demo;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handrail.launch.demo.DemoCompany.MailServer;

/** The set-up document of the company, in two parts: what it is like, and its mailbox. */
final class DemoDocument {

  private static final Pattern LOGIN = Pattern.compile("\\{login: (\\w+)");

  private static final String COMPANY = text("company.yaml");
  private static final String MAILBOX = text("mailbox.yaml");

  private DemoDocument() {}

  /** Everything; what is mailed goes to the Service Desk, for a mail names no category. */
  static String whole(MailServer server) {
    return COMPANY + mailbox(server) + "    team: Service Desk\n";
  }

  /** Only where the mail server listens this time. */
  static String mailbox(MailServer server) {
    return MAILBOX
        .replace("{host}", server.host())
        .replace("{imap}", String.valueOf(server.imapPort()))
        .replace("{smtp}", String.valueOf(server.smtpPort()));
  }

  /** Of everybody who has an account, in the order of the document. */
  static List<String> logins() {
    return LOGIN.matcher(COMPANY).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String text(String name) {
    return String.join("\n", TextResource.lines(name)) + "\n";
  }
}
