package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.handrail.mail.mailbox.MailServer;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.outbox.OutboxRows.File;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.attachment.Attachments;

/** Puts a mail together and hands it to the outgoing server. */
@ApplicationScoped
class MailSender {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Inject private Mailboxes mailboxes;
  @Inject private OutboxRows rows;
  @Inject private Attachments attachments;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * Returns when the server has taken it. Call as the system: files of any ticket travel.
   *
   * @param connection of the batch that the mail belongs to
   * @throws MessagingException if it has not
   */
  void send(QueuedMail mail, SmtpConnection connection) throws MessagingException, IOException {
    MailServer server =
        mailboxes
            .outgoing(mail.mailboxId())
            .orElseThrow(() -> new MessagingException("no outgoing mail server is configured"));
    connection.send(message(connection.session(server), mail));
  }

  private MimeMessage message(Session session, QueuedMail mail)
      throws MessagingException, IOException {
    var message = new NamedMessage(session, mail.messageId());
    message.setFrom(sender(mail));
    message.setRecipient(Message.RecipientType.TO, address(mail.toAddress(), mail.toName()));
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    setThread(message, mail);
    // no program should answer this one; and that nobody wrote it is said where it is so
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (mail.automatic()) {
      message.setHeader("Auto-Submitted", "auto-generated");
    }
    message.setContent(content(mail));
    message.saveChanges();
    return message;
  }

  private InternetAddress sender(QueuedMail mail) throws IOException {
    if (mail.mailboxId() == null) {
      String from =
          settings
              .optional(Setting.MAIL_FROM)
              .orElseGet(() -> "handrail@" + settings.baseUrl().getHost());
      return address(from, "Handrail");
    }
    var mailbox = mailboxes.settings(mail.mailboxId());
    return address(mailbox.address(), mailbox.displayName());
  }

  private static InternetAddress address(String address, String name) throws IOException {
    return new InternetAddress(address, name.isBlank() ? null : oneLine(name), UTF_8);
  }

  private static void setThread(MimeMessage message, QueuedMail mail) throws MessagingException {
    if (mail.replyTo() != null) {
      message.setReplyTo(InternetAddress.parse(mail.replyTo()));
    }
    if (mail.inReplyTo() != null) {
      message.setHeader("In-Reply-To", oneLine(mail.inReplyTo()));
      message.setHeader("References", MimeUtility.fold(12, oneLine(mail.mailReferences())));
    }
  }

  private MimeMultipart content(QueuedMail mail) throws MessagingException, IOException {
    var files =
        mail.ticketMessageId() == null ? List.<File>of() : rows.files(mail.ticketMessageId());
    var alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(text(mail.text(), "plain"));
    alternatives.addBodyPart(text(mail.html(), "html"));
    if (files.isEmpty()) {
      return alternatives;
    }
    var whole = new MimeMultipart("mixed");
    whole.addBodyPart(wrapped(alternatives));
    for (File file : files) {
      whole.addBodyPart(attached(file));
    }
    return whole;
  }

  private static MimeBodyPart text(String words, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(words, UTF_8, subtype);
    return part;
  }

  private static MimeBodyPart wrapped(MimeMultipart content) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }

  private MimeBodyPart attached(File file) throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    attachments.copy(file.id(), bytes);
    return FilePart.of(file.fileName(), file.contentType(), file.contentId(), bytes.toByteArray());
  }

  /** A line break in a header would begin another header. */
  private static String oneLine(String words) {
    return words.replaceAll("[\\r\\n]+", " ");
  }

  /** Keeps the Message-ID it was given; Jakarta Mail otherwise makes a new one at each sending. */
  private static final class NamedMessage extends MimeMessage {
    private final String messageId;

    NamedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
