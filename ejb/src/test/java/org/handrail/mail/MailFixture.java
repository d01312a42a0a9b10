package org.handrail.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;

/** A real mail server, and a client that sends bytes as they are. */
final class MailFixture {
  private static final String LOOPBACK = "127.0.0.1";
  private static GreenMail server;

  private MailFixture() {}

  static synchronized GreenMail server() {
    if (server == null) {
      server =
          new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
              });
      server.start();
    }
    return server;
  }

  static void account(String address) {
    server().setUser(address, address, "secret");
  }

  static MailboxSettings mailbox(String name, String address) {
    return mailbox(name, address, null);
  }

  static MailboxSettings mailbox(String name, String address, Long teamId) {
    account(address);
    return new MailboxSettings(
        name,
        address,
        "Helpdesk",
        "en",
        teamId,
        true,
        new Endpoint(LOOPBACK, server().getImap().getPort(), ConnectionSecurity.NONE, address),
        "INBOX",
        AfterFetch.SEEN,
        null,
        1,
        new Endpoint(LOOPBACK, server().getSmtp().getPort(), ConnectionSecurity.NONE, ""),
        true);
  }

  /** By SMTP, byte for byte but for the line ends, which SMTP demands. */
  static void send(String from, String to, byte[] mail) throws IOException {
    try (Socket socket = new Socket(LOOPBACK, server().getSmtp().getPort());
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      expect(in, "220");
      say(in, out, "HELO client.example", "250");
      say(in, out, "MAIL FROM:<" + from + ">", "250");
      say(in, out, "RCPT TO:<" + to + ">", "250");
      say(in, out, "DATA", "354");
      out.write(asSent(mail).getBytes(StandardCharsets.ISO_8859_1));
      say(in, out, ".", "250");
      say(in, out, "QUIT", "221");
    }
  }

  static void send(String from, String to, String mail) throws IOException {
    send(from, to, mail.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits for what another thread brings about. */
  static void until(String what, Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** What is in somebody's mailbox, oldest first, read by IMAP. */
  static List<MimeMessage> inbox(String address) {
    return mails(address, "INBOX");
  }

  static List<MimeMessage> mails(String address, String name) {
    return in(
        address,
        name,
        folder -> {
          folder.open(Folder.READ_ONLY);
          List<MimeMessage> messages = new ArrayList<>();
          for (var message : folder.getMessages()) {
            messages.add(new MimeMessage((MimeMessage) message));
          }
          return messages;
        });
  }

  /** How many mails nobody has read, if there is a mail at all. */
  static int unseen(String address) {
    return in(
        address,
        "INBOX",
        folder -> {
          folder.open(Folder.READ_ONLY);
          return folder.getMessageCount() == 0 ? -1 : folder.getUnreadMessageCount();
        });
  }

  static void folder(String address, String name) {
    in(address, name, folder -> folder.create(Folder.HOLDS_MESSAGES));
  }

  private static <T> T in(String address, String name, Look<T> look) {
    try (var store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(LOOPBACK, server().getImap().getPort(), address, "secret");
      return look.into(store.getFolder(name));
    } catch (MessagingException e) {
      throw new AssertionError("mailbox of " + address, e);
    }
  }

  /** What a mail client does with a folder. */
  private interface Look<T> {
    T into(Folder folder) throws MessagingException;
  }

  private static void say(BufferedReader in, OutputStream out, String line, String answer)
      throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    expect(in, answer);
  }

  private static void expect(BufferedReader in, String answer) throws IOException {
    String line = in.readLine();
    if (line == null || !line.startsWith(answer)) {
      throw new IOException("the server said " + line + " instead of " + answer);
    }
  }

  /** With the line ends of SMTP and its doubled dots. */
  static String asSent(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    String lines = text.replaceAll("\\r\\n|\\r|\\n", "\r\n").replaceAll("(?m)^\\.", "..");
    return lines.endsWith("\r\n") || lines.isEmpty() ? lines : lines + "\r\n";
  }
}
