package org.handrail.launch.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server of the demo's own, on loopback only: SMTP takes mail for anybody, IMAP shows it to
 * anybody who names the mailbox, whatever the password. Nothing leaves the machine, nothing is kept
 * when it stops.
 */
public final class DemoMailServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final GreenMail greenMail;

  private DemoMailServer(GreenMail greenMail) {
    this.greenMail = greenMail;
  }

  public static DemoMailServer start(int smtpPort, int imapPort) {
    var setups =
        new ServerSetup[] {
          new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
          new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        };
    var greenMail = new GreenMail(setups);
    greenMail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    greenMail.start();
    return new DemoMailServer(greenMail);
  }

  public DemoCompany.MailServer address() {
    return new DemoCompany.MailServer(
        LOOPBACK, greenMail.getSmtp().getPort(), greenMail.getImap().getPort());
  }

  @Override
  public void close() {
    greenMail.stop();
  }
}
