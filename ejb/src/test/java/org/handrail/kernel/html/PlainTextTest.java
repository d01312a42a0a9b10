package org.handrail.kernel.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void paragraphsAndBreaksBecomeLines() {
    assertThat(PlainText.ofHtml("<p>Hello  all,</p><div>one<br>two</div>three\nfour"))
        .isEqualTo("Hello all,\n\none\ntwo\nthree four");
  }

  @Test
  void listsQuotesAndTablesStayReadable() {
    assertThat(PlainText.ofHtml("<ul><li>a</li><li>b</li></ul><blockquote>c<br>d</blockquote>e"))
        .isEqualTo("- a\n- b\n\n> c\n> d\n\ne");
    assertThat(PlainText.ofHtml("<table><tr><td>Host</td><td>srv1</td></tr></table>"))
        .isEqualTo("Host srv1");
  }

  @Test
  void addressOfALinkStays() {
    assertThat(
            PlainText.ofHtml(
                "see <a href='https://x.example/a'>here</a>, <a href='https://y.example'>y.example</a>"))
        .isEqualTo("see here <https://x.example/a>, y.example");
  }

  @Test
  void scriptsStylesAndTitleAreNotText() {
    assertThat(PlainText.ofHtml("<title>t</title><style>p{}</style><script>x()</script>text"))
        .isEqualTo("text");
  }

  @Test
  void nestingDeeperThanTheStackIsRead() {
    assertThat(PlainText.ofHtml("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
  }

  @Test
  void typedTextIsShownAsTyped() {
    assertThat(PlainText.toHtml("a < b & <script>\nsee https://x.example/?q=1."))
        .isEqualTo(
            "a &lt; b &amp; &lt;script&gt;<br>\n"
                + "see <a href=\"https://x.example/?q=1\">https://x.example/?q=1</a>.");
  }
}
