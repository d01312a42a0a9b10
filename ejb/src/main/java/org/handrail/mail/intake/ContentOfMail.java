package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.channel.Content;
import org.handrail.channel.InboundFiles;
import org.handrail.channel.InboundFiles.InboundFile;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.parse.MailPart;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.NewText;
import org.handrail.mail.thread.SubjectTag;

/** What a mail says: the text made safe, the files stored. */
@ApplicationScoped
class ContentOfMail {

  @Inject private InboundFiles files;
  @Inject private TicketOfMail ticketOfMail;
  @Inject private Sql sql;

  /**
   * @param mayAnswer whether what is new in it has to be told from what it quotes
   */
  Content of(Incoming incoming, boolean mayAnswer) {
    ParsedMail mail = incoming.mail();
    SafeHtml body = body(mail);
    List<UUID> kept = files.keep(mail.attachments().stream().map(ContentOfMail::file).toList());
    return new Content(
        mail.subject(),
        body,
        withSubject(incoming, body),
        mayAnswer ? newWords(mail) : Optional.empty(),
        kept,
        decorations(mail, kept));
  }

  /** A message that nobody could read: itself the attachment. */
  Content unread(byte[] raw, MailWords words) {
    SafeHtml text = SafeHtml.ofText(words.unread());
    return new Content(
        "",
        text,
        text,
        Optional.empty(),
        files.keep(List.of(new InboundFile("message.eml", null, raw))),
        Set.of());
  }

  /** HTML of which nothing is left when it is clean had its words elsewhere: in the plain text. */
  private static SafeHtml body(ParsedMail mail) {
    return mail.html()
        .map(SafeHtml::new)
        .filter(html -> !html.isBlank())
        .orElseGet(() -> SafeHtml.ofText(mail.text()));
  }

  /** Some answer in the subject alone; below it is nothing, or only what we wrote. */
  private SafeHtml withSubject(Incoming incoming, SafeHtml body) {
    String said = SubjectTag.bare(incoming.mail().subject());
    boolean saidThere =
        !said.isBlank()
            && NewText.of(incoming.mail().text()).isBlank()
            && incoming
                .reference()
                .map(hint -> SubjectTag.bare(ticketOfMail.subject(hint.ticketId())))
                .filter(subject -> !subject.equalsIgnoreCase(said))
                .isPresent();
    if (!saidThere) {
      return body;
    }
    String words = SafeHtml.ofText(incoming.words().saidInSubject(said)).html();
    return new SafeHtml(body.isBlank() ? words : words + body.html());
  }

  /** Empty if a line of ours is in it: none of them may go on to the requester. */
  private Optional<SafeHtml> newWords(ParsedMail mail) {
    String words = NewText.of(mail.text());
    boolean quotes = answered(mail).stream().anyMatch(ours -> NewText.repeats(words, ours));
    return quotes || words.isBlank() ? Optional.empty() : Optional.of(SafeHtml.ofText(words));
  }

  /** The texts of our mails that it answers, but for those that the requester has already. */
  private List<String> answered(ParsedMail mail) {
    List<String> ids =
        Stream.concat(mail.references().stream(), mail.inReplyTo().stream()).distinct().toList();
    return ids.isEmpty()
        ? List.of()
        : sql.query(
            handle ->
                handle
                    .createQuery(
                        "select text from outbox_mail where message_id in (<ids>) and kind <> 'PUBLIC_REPLY'")
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
  }

  /** Pictures in the text; of what travels in an archive none is known to be one. */
  private static Set<UUID> decorations(ParsedMail mail, List<UUID> kept) {
    Set<UUID> decorations = new HashSet<>();
    for (int i = 0; i < kept.size(); i++) {
      if (mail.attachments().get(i).inline() && (i < kept.size() - 1 || isLast(mail, i))) {
        decorations.add(kept.get(i));
      }
    }
    return decorations;
  }

  private static boolean isLast(ParsedMail mail, int position) {
    return position == mail.attachments().size() - 1;
  }

  private static InboundFile file(MailPart part) {
    return new InboundFile(
        part.fileName(), part.contentId().isEmpty() ? null : part.contentId(), part.content());
  }
}
