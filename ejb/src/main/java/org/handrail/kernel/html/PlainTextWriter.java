package org.handrail.kernel.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes down the text of a document while walking through it; a visitor, because mails nest deeper
 * than the stack.
 */
final class PlainTextWriter implements NodeVisitor {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre");
  private static final Set<String> LINES =
      Set.of(
          "div", "tr", "li", "dt", "dd", "hr", "center", "section", "article", "header", "footer",
          "address");

  private final StringBuilder text = new StringBuilder();
  private int quotes;
  private int preformatted;
  private int pendingLines;
  private boolean pendingSpace;

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  String text() {
    return text.toString();
  }

  private void open(Element element) {
    breakBefore(element.normalName());
    switch (element.normalName()) {
      case "blockquote" -> quotes++;
      case "pre" -> preformatted++;
      case "br" -> lines(pendingLines + 1);
      case "li" -> write("- ");
      case "hr" -> write("---");
      case "td", "th" -> pendingSpace = true;
      case "img" -> describe(element);
      default -> {}
    }
  }

  private void close(Element element) {
    switch (element.normalName()) {
      case "a" -> address(element);
      case "blockquote" -> quotes--;
      case "pre" -> preformatted--;
      default -> {}
    }
    breakBefore(element.normalName());
  }

  private void breakBefore(String name) {
    if (PARAGRAPHS.contains(name)) {
      lines(2);
    } else if (LINES.contains(name)) {
      lines(1);
    }
  }

  private void describe(Element image) {
    if (!image.attr("alt").isBlank()) {
      write("[" + image.attr("alt") + "]");
    }
  }

  private void address(Element link) {
    String target = link.attr("href").strip();
    boolean worthSaying = target.startsWith("http") && !target.contains(link.text().strip());
    if (worthSaying && !link.text().isBlank()) {
      write(" <" + target + ">");
    }
  }

  private void write(String words) {
    if (preformatted > 0) {
      words.lines().forEach(this::line);
      return;
    }
    for (String word : words.split("(?<=\\s)|(?=\\s)")) {
      if (word.isBlank() && !word.equals("\u00a0")) {
        pendingSpace = true;
      } else if (!word.isEmpty()) {
        append(word);
      }
    }
  }

  private void line(String line) {
    append(line);
    lines(1);
  }

  private void append(String word) {
    if (pendingLines > 0 && text.length() > 0) {
      text.append("\n".repeat(pendingLines)).append("> ".repeat(quotes));
    } else if (pendingSpace && text.length() > 0) {
      text.append(' ');
    } else if (text.length() == 0) {
      text.append("> ".repeat(quotes));
    }
    pendingLines = 0;
    pendingSpace = false;
    text.append(word);
  }

  private void lines(int count) {
    pendingLines = Math.max(pendingLines, count);
  }
}
