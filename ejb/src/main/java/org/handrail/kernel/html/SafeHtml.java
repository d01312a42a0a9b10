package org.handrail.kernel.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Rich text that is safe to store, show and send: paragraphs, emphasis, lists, tables, quotes, code
 * and links; no script, style, form, frame or event handler, whatever the source was.
 */
public record SafeHtml(String html) {

  private static final PolicyFactory SUBSET =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.TABLES)
          .and(
              new HtmlPolicyBuilder()
                  .allowElements("pre", "hr", "span", "s", "u", "a")
                  .allowStandardUrlProtocols()
                  .allowAttributes("href")
                  .onElements("a")
                  .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                  .toFactory());

  public SafeHtml {
    html = SUBSET.sanitize(html);
  }

  /** Plain text as markup: its lines stay lines, its angle brackets stay angle brackets. */
  public static SafeHtml ofText(String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return new SafeHtml("<p>" + escaped.strip().replaceAll("\\R", "<br>") + "</p>");
  }

  /** What a reader without markup sees; lines and paragraphs become line ends. */
  public String text() {
    var document = Jsoup.parse(html);
    document.outputSettings(new OutputSettings().prettyPrint(false));
    document.select("br, hr").before("\n");
    document.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre").before("\n");
    return document.wholeText().replaceAll("\\n{3,}", "\n\n").strip();
  }

  /** Whether a reader would see nothing at all. */
  public boolean isBlank() {
    return text().isBlank();
  }
}
