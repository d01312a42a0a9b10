package org.handrail.notify;

import java.time.Instant;
import org.handrail.kernel.html.PlainText;
import org.handrail.kernel.html.RichText;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.notify.Template.Value;

/**
 * Something that was said before, as it stands in a later mail: without what it quoted itself,
 * which would come with every mail once more; its pictures stay in the ticket, and of very much the
 * beginning is enough.
 *
 * @param author empty for Handrail itself
 * @param enteredBy who wrote it down for them; null if they did
 */
record Quote(String author, String enteredBy, Instant at, String html) {

  private static final int LONGEST = 4_000;

  public Quote {
    html = RichText.forQuoting(html);
    var text = PlainText.ofHtml(html);
    if (text.length() > LONGEST) {
      html = SafeHtml.ofText(text.substring(0, wholeLetters(text)) + " …").html();
    }
  }

  String text() {
    return PlainText.ofHtml(html);
  }

  Value value() {
    return Value.rich(text(), html);
  }

  private static int wholeLetters(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
