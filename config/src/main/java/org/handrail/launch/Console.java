package org.handrail.launch;

import java.io.PrintStream;
import java.util.List;
import org.handrail.launch.demo.DemoAccount;
import org.handrail.launch.demo.DemoCompany;

/** What the launcher says to the operator who started it; the log is elsewhere. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void say(String sentence) {
    out.println("handrail: " + sentence);
  }

  void help(KnownSettings known) {
    out.print(known.help());
    out.flush();
  }

  /** Why it did not go on, or what is not as somebody meant it. */
  void complain(String sentence) {
    err.println("handrail: " + sentence);
  }

  /** The last word of a start: scripts and tests wait for this line. */
  void ready(String baseUrl) {
    say("ready at " + baseUrl);
  }

  /** Here and nowhere else: the link is a key, and a log is read by many. */
  void firstAdministrator(String link) {
    out.printf("%n  Make the first administrator, within a day, at%n  %s%n%n", link);
  }

  void demo(DemoCompany company, List<DemoAccount> accounts, DemoCompany.MailServer mail) {
    out.println();
    for (DemoAccount account : accounts) {
      out.printf("  %-24s %-16s %s%n", account.login(), account.password(), account.whoThatIs());
    }
    out.printf(
        """

          Mail of the demo: SMTP %1$s:%2$d, IMAP %1$s:%3$d (any password). The first ticket by mail:

          printf 'From: %4$s\\nTo: %5$s\\nSubject: My screen stays dark\\n\\nIt worked yesterday.\\n' |
            curl --silent smtp://%1$s:%2$d --mail-from %4$s --mail-rcpt %5$s --upload-file -

        """,
        mail.host(),
        mail.smtpPort(),
        mail.imapPort(),
        company.exampleRequester(),
        company.supportAddress());
  }
}
