package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.ticket.query.MessageRow;
import org.handrail.web.attachment.MessageHtml;
import org.handrail.web.ui.ReaderTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A message for reading: what it quotes is folded away, since it stands above anyway. */
@Named
@RequestScoped
public class QuoteFolding {

  @Inject private MessageHtml messages;
  @Inject private ReaderTexts texts;

  public String of(MessageRow message, boolean remoteImages) {
    var body = Jsoup.parseBodyFragment(messages.of(message, remoteImages)).body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    body.select("blockquote").stream()
        .filter(quote -> !quote.parents().is("blockquote"))
        .toList()
        .forEach(this::fold);
    return body.html();
  }

  private void fold(Element quote) {
    var details = new Element("details").addClass("quoted");
    details.appendElement("summary").text(texts.get("agent.conversation.quoted"));
    quote.replaceWith(details);
    details.appendChild(quote);
  }
}
