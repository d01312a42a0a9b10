package org.handrail.web.story;

import jakarta.mail.Authenticator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.handrail.launch.testing.RunningHandrail;

/** Somebody's mailbox on the demo's mail server, through real SMTP and IMAP. */
public final class Mailbox {

  /**
   * A mail as the story needs it.
   *
   * @param text what somebody reads whose mail program shows plain text
   */
  public record Mail(String id, String subject, String text) {}

  private final String address;
  private final RunningHandrail server;

  public Mailbox(String address, RunningHandrail server) {
    this.address = address;
    this.server = server;
  }

  public void send(String to, String subject, String text) throws MessagingException {
    send(to, subject, text, null);
  }

  /**
   * @param answered what the mail answers, as a mail client says it; or null
   */
  public void send(String to, String subject, String text, Mail answered)
      throws MessagingException {
    var session = session();
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(address));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    if (answered != null) {
      message.setHeader("In-Reply-To", answered.id());
      message.setHeader("References", answered.id());
    }
    Transport.send(message);
  }

  /** All that is in the inbox now, oldest first. */
  public List<Mail> inbox() {
    try (var store = session().getStore("imap")) {
      store.connect("127.0.0.1", server.imapPort(), address, "any");
      var inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      return Arrays.stream(inbox.getMessages()).map(Mailbox::read).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException("the mailbox of " + address + " cannot be read", e);
    }
  }

  private static Mail read(Message message) {
    try {
      return new Mail(
          message.getHeader("Message-ID")[0], message.getSubject(), text(message.getContent()));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first part of the first part, and so on. */
  private static String text(Object content) throws MessagingException, IOException {
    return content instanceof Multipart parts
        ? text(parts.getBodyPart(0).getContent())
        : content.toString();
  }

  private Session session() {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(server.smtpPort()));
    return Session.getInstance(properties, (Authenticator) null);
  }
}
