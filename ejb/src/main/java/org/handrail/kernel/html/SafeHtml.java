package org.handrail.kernel.html;

/** Rich text that is safe to store: {@link RichText} says what is left of what came. */
public record SafeHtml(String html) {

  public SafeHtml {
    html = RichText.forStorage(html);
  }

  /** Plain text as markup: its lines stay lines, its angle brackets stay angle brackets. */
  public static SafeHtml ofText(String text) {
    return new SafeHtml("<p>" + PlainText.toHtml(text.strip()) + "</p>");
  }

  /** What a reader without markup sees; lines and paragraphs become line ends. */
  public String text() {
    return PlainText.ofHtml(html);
  }

  /** Whether a reader would see nothing at all: neither a word nor a picture. */
  public boolean isBlank() {
    return text().isBlank() && !html.contains("<img ");
  }
}
