package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.parse.MailPart;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.NewText;
import org.handrail.mail.thread.Origin;
import org.handrail.mail.thread.SubjectTag;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.model.Channel;

/** What a mail says, as a message of a ticket: the text made safe, the files stored. */
@ApplicationScoped
public class MessageOfMail {

  @Inject private Attachments attachments;
  @Inject private Settings settings;

  /**
   * Call as the author: uploads belong to their uploader.
   *
   * @param answered the subject of the ticket it answers; empty for a new one, whose subject it is
   */
  NewMessage of(Incoming incoming, boolean automatic, Optional<String> answered) {
    ParsedMail mail = incoming.mail();
    List<UUID> files = uploaded(mail.attachments());
    SafeHtml body = withSubject(incoming, body(mail), answered);
    boolean empty = body.isBlank() && files.isEmpty();
    return message(
        mail, empty ? SafeHtml.ofText(incoming.words().noText()) : body, files, automatic);
  }

  /** An internal note with all that the mail says, below a hint. */
  NewMessage note(Incoming incoming, Optional<String> hint) {
    NewMessage said = of(incoming, incoming.origin() != Origin.PERSON, Optional.empty());
    SafeHtml body =
        hint.map(words -> new SafeHtml(SafeHtml.ofText(words).html() + "<hr>" + said.body().html()))
            .orElse(said.body());
    return message(incoming.mail(), body, said.attachments(), said.automatic());
  }

  /** An agent's answer: the words given, and the files that are not pictures of a signature. */
  NewMessage answer(ParsedMail mail, SafeHtml words) {
    List<MailPart> files = mail.attachments().stream().filter(part -> !part.inline()).toList();
    return message(mail, words, uploaded(files), false);
  }

  private static NewMessage message(
      ParsedMail mail, SafeHtml body, List<UUID> files, boolean automatic) {
    return new NewMessage(body, files, Channel.EMAIL, mail.messageId().orElse(null), automatic);
  }

  /** Some answer in the subject alone; below it is nothing, or only what we wrote. */
  private static SafeHtml withSubject(Incoming incoming, SafeHtml body, Optional<String> answered) {
    String said = SubjectTag.bare(incoming.mail().subject());
    boolean saidThere =
        answered.filter(subject -> !SubjectTag.bare(subject).equalsIgnoreCase(said)).isPresent()
            && !said.isBlank()
            && NewText.of(incoming.mail().text()).isBlank();
    if (!saidThere) {
      return body;
    }
    String words = SafeHtml.ofText(incoming.words().saidInSubject(said)).html();
    return new SafeHtml(body.isBlank() ? words : words + body.html());
  }

  /** A message that nobody could read: itself the attachment. */
  NewMessage unread(byte[] raw, MailWords words) {
    UUID file = uploaded(new MailPart("message.eml", "message/rfc822", "", false, raw));
    return new NewMessage(
        SafeHtml.ofText(words.unread()), List.of(file), Channel.EMAIL, null, false);
  }

  /** HTML of which nothing is left when it is clean had its words elsewhere: in the plain text. */
  private static SafeHtml body(ParsedMail mail) {
    return mail.html()
        .map(SafeHtml::new)
        .filter(html -> !html.isBlank())
        .orElseGet(() -> SafeHtml.ofText(mail.text()));
  }

  /** A message carries so many files; what is more travels in one archive, and none is left out. */
  private List<UUID> uploaded(List<MailPart> parts) {
    int most = settings.number(Setting.ATTACHMENTS_PER_MESSAGE);
    List<UUID> files = new ArrayList<>();
    int single = parts.size() <= most ? parts.size() : most - 1;
    parts.subList(0, single).forEach(part -> files.add(uploaded(part)));
    if (single < parts.size()) {
      files.add(uploaded(archive(parts.subList(single, parts.size()))));
    }
    return files;
  }

  private UUID uploaded(MailPart part) {
    String contentId = part.contentId().isEmpty() ? null : part.contentId();
    try {
      return attachments.keep(part.fileName(), new ByteArrayInputStream(part.content()), contentId);
    } catch (IOException e) {
      throw new UncheckedIOException("attachment cannot be stored", e);
    }
  }

  private static MailPart archive(List<MailPart> parts) {
    var bytes = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (var zip = new ZipOutputStream(bytes)) {
      for (MailPart part : parts) {
        zip.putNextEntry(new ZipEntry(entryName(part, names)));
        zip.write(part.content());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing into memory", impossible);
    }
    return new MailPart("more-attachments.zip", "application/zip", "", false, bytes.toByteArray());
  }

  private static String entryName(MailPart part, Set<String> names) {
    String name = part.fileName().replaceAll("[/\\\\\\p{Cntrl}]", "_");
    return names.add(name) ? name : names.size() + "-" + name;
  }
}
