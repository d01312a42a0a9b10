package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.web.attachment.MessageHtml;
import org.handrail.web.ui.ReaderTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A message for reading: what it quotes is folded away, since it stands above anyway; also the
 * lines of a plain mail that begin with &gt;. What the first message quotes, and what somebody
 * passes on, is open: it stands nowhere else.
 */
@Named
@RequestScoped
public class QuoteFolding {

  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)\\s*-*\\s*(begin forwarded message|forwarded message|weitergeleitete nachricht"
              + "|message transféré|пересылаемое сообщение|переадресованное сообщение|пересланное сообщение"
              + "|переслане повідомлення|переадресоване повідомлення|початок пересланого)");

  @Inject private MessageHtml messages;
  @Inject private ReaderTexts texts;

  public String of(TimelineEntry said, boolean remoteImages) {
    var body = Jsoup.parseBodyFragment(messages.of(said.message(), remoteImages)).body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    body.select("p, div").forEach(QuoteFolding::markQuotedLines);
    body.select("blockquote").stream()
        .filter(quote -> !quote.parents().is("blockquote"))
        .toList()
        .forEach(this::fold);
    if (said.first() || isPassedOn(body)) {
      body.select("details").forEach(quote -> quote.attr("open", true));
    }
    return body.html();
  }

  /** Of a plain mail: the lines that begin with &gt; are a quote like any other. */
  private static void markQuotedLines(Element paragraph) {
    var lines = lines(paragraph);
    if (paragraph.parents().is("blockquote") || lines.stream().noneMatch(QuoteFolding::isQuoted)) {
      return;
    }
    boolean quoted = false;
    Element part = null;
    for (var line : lines) {
      if (part == null || isQuoted(line) != quoted) {
        quoted = isQuoted(line);
        part = new Element("p");
        paragraph.before(quoted ? new Element("blockquote").appendChild(part) : part);
      } else {
        part.appendElement("br");
      }
      line.forEach(part::appendChild);
    }
    paragraph.remove();
  }

  /** What stands between line breaks. */
  private static List<List<Node>> lines(Element paragraph) {
    var lines = new ArrayList<List<Node>>();
    lines.add(new ArrayList<>());
    for (var node : List.copyOf(paragraph.childNodes())) {
      if (node.nameIs("br")) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(node);
      }
    }
    return lines;
  }

  private static boolean isQuoted(List<Node> line) {
    return !line.isEmpty()
        && line.get(0) instanceof TextNode text
        && text.text().strip().startsWith(">");
  }

  /** What somebody forwards, or says by quoting alone, is what they want to be read. */
  private static boolean isPassedOn(Element body) {
    var own = body.clone();
    own.select("details").remove();
    return !own.hasText() && own.select("img").isEmpty()
        || FORWARDED.matcher(own.text()).find()
        || body.select("blockquote").stream()
            .anyMatch(quote -> FORWARDED.matcher(quote.text()).lookingAt());
  }

  private void fold(Element quote) {
    var details = new Element("details").addClass("quoted");
    details.appendElement("summary").text(texts.get("agent.conversation.quoted"));
    quote.replaceWith(details);
    details.appendChild(quote);
  }
}
