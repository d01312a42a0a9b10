package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.command.NewMessage;

/** What came in, as a message of a ticket. Its files become its writer's. */
@ApplicationScoped
class Messages {

  @Inject private Attachments attachments;

  /** Of a new ticket. */
  NewMessage opening(Inbound message, Correspondent writer, boolean automatic) {
    boolean byMachine = automatic || !message.sender().canBeAnswered();
    return message(message, writer, message.content().body(), byMachine);
  }

  NewMessage reply(Inbound message, Correspondent writer, boolean automatic) {
    return message(message, writer, message.content().reply(), automatic);
  }

  /** An internal note with all that the message says, below a hint. */
  NewMessage note(Inbound message, Correspondent writer, Optional<String> hint) {
    var said = message(message, writer, message.content().body(), !message.isOfPerson());
    var body =
        hint.map(words -> new SafeHtml(SafeHtml.ofText(words).html() + "<hr>" + said.body().html()))
            .orElse(said.body());
    return with(message, body, said.attachments(), said.automatic());
  }

  /** An agent's answer: what is new in it, and the files that are not pictures of a signature. */
  NewMessage answer(Inbound message, Correspondent writer, SafeHtml newWords) {
    message.content().decorations().forEach(attachments::discard);
    return with(message, newWords, handedOver(message.content().ownFiles(), writer), false);
  }

  private NewMessage message(
      Inbound message, Correspondent writer, SafeHtml body, boolean automatic) {
    var files = handedOver(message.content().files(), writer);
    boolean empty = body.isBlank() && files.isEmpty();
    var words = empty ? SafeHtml.ofText(ConversationWords.of(message).noText()) : body;
    return with(message, words, files, automatic);
  }

  private List<UUID> handedOver(List<UUID> files, Correspondent writer) {
    attachments.handOver(files, writer.personId());
    return files;
  }

  private static NewMessage with(
      Inbound message, SafeHtml body, List<UUID> files, boolean automatic) {
    return new NewMessage(body, files, message.channel(), message.quotedAs(), automatic);
  }
}
