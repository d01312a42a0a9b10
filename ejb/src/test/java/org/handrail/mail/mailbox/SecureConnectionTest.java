package org.handrail.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the connection test says of a real server, with TLS and without. The certificate is made for
 * the name localhost; whether Java trusts it is an operator's decision, so each test makes it.
 */
class SecureConnectionTest {

  private static final String PASSWORD = "changeit";
  private static final String LOOPBACK = "127.0.0.1";

  private static SSLContext usual;
  private static SSLContext trusting;
  private static GreenMail server;

  @BeforeAll
  static void aServerWithACertificateOfItsOwn(@TempDir Path folder) throws Exception {
    var keys = folder.resolve("localhost.p12");
    makeCertificate(keys);
    usual = SSLContext.getDefault();
    trusting = contextTrusting(keys);
    System.setProperty("greenmail.tls.keystore.file", keys.toString());
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAPS),
              new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTPS),
              new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP)
            });
    server.start();
    server.setUser("support@example.com", "support", "secret");
    System.clearProperty("greenmail.tls.keystore.file");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @AfterEach
  void trustAsUsual() {
    SSLContext.setDefault(usual);
  }

  @Test
  void aCertificateOfTheServersNameFromSomebodyWeTrustIsAccepted() {
    SSLContext.setDefault(trusting);

    var report = test(imaps("localhost"), smtps("localhost"));

    assertThat(report.incomingProblem()).isEmpty();
    assertThat(report.outgoingProblem()).isEmpty();
    assertThat(report.messages()).isZero();
  }

  @Test
  void aCertificateFromNobodyWeTrustIsRefused() {
    var report = test(imaps("localhost"), smtps("localhost"));

    assertThat(faults(report))
        .containsExactly(ConnectionFault.CERTIFICATE, ConnectionFault.CERTIFICATE);
  }

  @Test
  void aTrustedCertificateOfAnotherNameIsRefused() {
    SSLContext.setDefault(trusting);

    var report = test(imaps(LOOPBACK), smtps(LOOPBACK));

    assertThat(faults(report))
        .containsExactly(ConnectionFault.CERTIFICATE, ConnectionFault.CERTIFICATE);
  }

  @Test
  void whoAsksForProtectionDoesNotGoOnWithoutIt() {
    assertThat(faults(test(imap(ConnectionSecurity.STARTTLS), smtp(ConnectionSecurity.STARTTLS))))
        .containsExactly(ConnectionFault.NO_STARTTLS, ConnectionFault.NO_STARTTLS);
    assertThat(faults(test(imap(ConnectionSecurity.TLS), smtp(ConnectionSecurity.TLS))))
        .containsExactly(ConnectionFault.NO_TLS, ConnectionFault.NO_TLS);
  }

  @Test
  void aWrongPasswordAndAMissingFolderAreToldApart() {
    var right = imap(ConnectionSecurity.NONE);
    var wrong =
        new MailServer(right.host(), right.port(), right.security(), right.user(), "guessed");
    var out = smtp(ConnectionSecurity.NONE);

    assertThat(faults(test(wrong, out))).containsExactly(ConnectionFault.LOGIN_REFUSED);
    assertThat(faults(test(right, settings("Nowhere", AfterFetch.SEEN, null), out)))
        .containsExactly(ConnectionFault.FOLDER_UNKNOWN);
    assertThat(faults(test(right, settings("INBOX", AfterFetch.MOVE, "Done"), out)))
        .as("the folder to move to")
        .containsExactly(ConnectionFault.FOLDER_UNKNOWN);
  }

  @Test
  void aPortWhereNobodyListensIsNamed() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    var nobody = new MailServer(LOOPBACK, closed, ConnectionSecurity.NONE, "support", "secret");

    var report =
        new ConnectionTest(nobody, settings("INBOX", AfterFetch.SEEN, null), Optional.empty())
            .run();

    assertThat(faults(report))
        .containsExactly(ConnectionFault.REFUSED, ConnectionFault.NO_OUTGOING_SERVER);
    assertThat(report.incomingProblem().orElseThrow().words()).contains(String.valueOf(closed));
  }

  private static ConnectionReport test(MailServer incoming, MailServer outgoing) {
    return test(incoming, settings("INBOX", AfterFetch.SEEN, null), outgoing);
  }

  private static ConnectionReport test(
      MailServer incoming, MailboxSettings settings, MailServer outgoing) {
    return new ConnectionTest(incoming, settings, Optional.of(outgoing)).run();
  }

  private static List<ConnectionFault> faults(ConnectionReport report) {
    return Stream.of(report.incomingProblem(), report.outgoingProblem())
        .flatMap(Optional::stream)
        .map(ConnectionProblem::fault)
        .toList();
  }

  private static MailServer imaps(String host) {
    return incoming(host, server.getImaps().getPort(), ConnectionSecurity.TLS);
  }

  private static MailServer smtps(String host) {
    return new MailServer(host, server.getSmtps().getPort(), ConnectionSecurity.TLS, "", "");
  }

  private static MailServer imap(ConnectionSecurity security) {
    return incoming(LOOPBACK, server.getImap().getPort(), security);
  }

  private static MailServer smtp(ConnectionSecurity security) {
    return new MailServer(LOOPBACK, server.getSmtp().getPort(), security, "", "");
  }

  private static MailServer incoming(String host, int port, ConnectionSecurity security) {
    return new MailServer(host, port, security, "support", "secret");
  }

  private static MailboxSettings settings(String folder, AfterFetch afterFetch, String moveTo) {
    var any = new Endpoint("localhost", 993, ConnectionSecurity.TLS, "support");
    return new MailboxSettings(
        "Support",
        "support@example.com",
        "Support",
        "en",
        null,
        true,
        any,
        folder,
        afterFetch,
        moveTo,
        15,
        null,
        false);
  }

  private static void makeCertificate(Path file) throws IOException, InterruptedException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                (keytool
                        + " -genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                        + " -alias server -storetype PKCS12 -storepass changeit -keystore "
                        + file)
                    .split(" "))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static SSLContext contextTrusting(Path file)
      throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", keys.getCertificate("server"));
    trust.init(certificates);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
