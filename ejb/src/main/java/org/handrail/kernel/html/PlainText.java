package org.handrail.kernel.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.select.NodeTraversor;

/** Rich text as somebody would type it, and typed text as rich text. */
public final class PlainText {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]]");

  private PlainText() {}

  /**
   * Paragraphs, lists and quotes keep their lines; of a link the address stays readable. Safe for
   * HTML of any kind.
   */
  public static String ofHtml(String html) {
    PlainTextWriter writer = new PlainTextWriter();
    NodeTraversor.traverse(writer, Jsoup.parse(html).body());
    return writer.text();
  }

  /**
   * Line breaks stay, addresses can be clicked, and what looks like a tag is shown as it was typed.
   */
  public static String toHtml(String text) {
    StringBuilder html = new StringBuilder();
    Matcher address = ADDRESS.matcher(text);
    int done = 0;
    while (address.find()) {
      html.append(escaped(text.substring(done, address.start())));
      html.append("<a href=\"").append(escaped(address.group())).append("\">");
      html.append(escaped(address.group())).append("</a>");
      done = address.end();
    }
    return html.append(escaped(text.substring(done))).toString();
  }

  /** As text or the value of an attribute, on one line. */
  public static String escape(String text) {
    return Entities.escape(text).replaceAll("\\R", " ");
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>\n");
  }
}
