package org.handrail.kernel.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a message may consist of: paragraphs, emphasis, lists, quotes, tables, links and
 * images. No script, no style, no form, no attribute that does anything. Links open in a new window
 * and tell the other side nothing about ours; remote images wait in {@code data-src} until the
 * reader agrees, because loading one tells its owner that, when and where the mail was read.
 */
public final class RichText {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern LINK =
      Pattern.compile("(?is)(https?://|mailto:|tel:)[^\\p{Cntrl}]+");

  private static final PolicyFactory STORED = policy(ImageSources::stored);
  private static final PolicyFactory SENT = policy(ImageSources::sent);

  private RichText() {}

  /** What is kept of HTML from anywhere. Cleaning what is clean changes nothing. */
  public static String forStorage(String untrusted) {
    return STORED.sanitize(untrusted);
  }

  /**
   * What a browser gets.
   *
   * @param attachmentOfContentId the address under which an image of the mail itself ({@code cid:})
   *     is served; empty when the mail has no such part, then only its description is shown
   * @param remoteImages whether this reader agreed to load images from elsewhere
   */
  public static String forDisplay(
      String stored,
      Function<String, Optional<String>> attachmentOfContentId,
      boolean remoteImages) {
    return policy(source -> ImageSources.shown(source, attachmentOfContentId, remoteImages))
        .sanitize(stored);
  }

  /**
   * What leaves in a mail: our own images travel with it as {@code cid:}, other people's are not
   * passed on.
   */
  public static String forSending(String stored) {
    return SENT.sanitize(stored);
  }

  /**
   * What of a message is quoted in a later one: no picture travels with it, of each its description
   * is left; and what it quotes itself is left out, unless it says nothing else.
   */
  public static String forQuoting(String stored) {
    var whole = Jsoup.parseBodyFragment(forSending(stored));
    whole.outputSettings().prettyPrint(false);
    whole
        .select("img")
        .forEach(image -> image.replaceWith(new TextNode(described(image.attr("alt")))));
    var own = whole.clone();
    own.select("blockquote").remove();
    own.getAllElements().stream()
        .flatMap(element -> element.textNodes().stream())
        .filter(line -> line.text().strip().startsWith(">"))
        .toList()
        .forEach(RichText::removeLine);
    return (own.text().isBlank() ? whole : own).body().html();
  }

  private static void removeLine(TextNode line) {
    if (line.nextSibling() instanceof Element end && end.normalName().equals("br")) {
      end.remove();
    }
    line.remove();
  }

  private static String described(String image) {
    return image.isBlank() ? "" : "[" + image + "]";
  }

  private static PolicyFactory policy(ImageSources.Rule images) {
    return new HtmlPolicyBuilder()
        .allowElements(
            "p", "br", "div", "span", "hr", "blockquote", "pre", "code", "kbd", "samp", "center")
        .allowElements(
            "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup", "small",
            "big", "q")
        .allowElements(
            "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "cite", "abbr")
        .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a")
        .allowElements((name, attributes) -> withSource(name, attributes, images), "img")
        .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
        .allowAttributes("href")
        .matching(RichText::link)
        .onElements("a")
        .allowAttributes("src", "data-src", "alt", "title")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("colspan", "rowspan", "start")
        .matching(NUMBER)
        .onElements("td", "th", "ol")
        .allowAttributes("align")
        .matching(true, "left", "center", "right", "justify")
        .onElements("td", "th", "p", "div")
        .allowAttributes("dir")
        .matching(true, "ltr", "rtl", "auto")
        .globally()
        .allowAttributes("target")
        .matching(true, "_blank")
        .onElements("a")
        .allowElements(RichText::inNewWindow, "a")
        .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
        .toFactory();
  }

  /** A link without a scheme would lead into Handrail itself, under the reader's own login. */
  private static String link(String element, String attribute, String value) {
    String target = value.strip();
    return LINK.matcher(target).matches() ? target : null;
  }

  private static String inNewWindow(String name, List<String> attributes) {
    if (attributes.contains("href") && !attributes.contains("target")) {
      attributes.addAll(List.of("target", "_blank"));
    }
    return name;
  }

  private static String withSource(String name, List<String> attributes, ImageSources.Rule rule) {
    String source = null;
    for (int i = attributes.size() - 2; i >= 0; i -= 2) {
      if (attributes.get(i).equals("src") || attributes.get(i).equals("data-src")) {
        source = attributes.remove(i + 1);
        attributes.remove(i);
      }
    }
    if (source != null) {
      attributes.addAll(rule.apply(source.strip()));
    }
    return name;
  }
}
