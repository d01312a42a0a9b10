package org.handrail.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Language;
import org.handrail.notify.MailLayout.Letter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLayoutTest {

  private static final String LINK = "https://desk.example/portal/ticket.xhtml?number=1&x=\"2\"";
  private static final Instant NINE = Instant.parse("2026-11-30T07:00:00Z");

  @Test
  void oneButtonLeadsToTheTicketAndTheTextNamesItsAddress() {
    var mail = MailLayout.of(letter("Hello", List.of()));

    assertThat(Jsoup.parse(mail.html()).select("a"))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.attr("href")).isEqualTo(LINK);
              assertThat(link.text()).isEqualTo("Open the request");
            });
    assertThat(mail.text()).contains("Hello\n\nOpen the request:\n" + LINK);
  }

  @Test
  void anAddressThatTheWordsHaveAlreadyIsNotRepeatedInTheText() {
    assertThat(MailLayout.of(letter("See " + LINK, List.of())).text())
        .containsOnlyOnce(LINK)
        .doesNotContain("Open the request");
  }

  @Test
  void whatWasSaidBeforeStandsBelowAsAQuoteThatMailProgramsFold() {
    var said =
        new Quote("Emma Lind", "Liam Porter", NINE, "<p>No <b>mail</b></p><p>since noon</p>");

    var mail = MailLayout.of(letter("Hello", List.of(said)));

    var quote = Jsoup.parse(mail.html()).select("div.gmail_quote");
    assertThat(quote.select("blockquote[type=cite] > *").eachText())
        .containsExactly("No mail", "since noon");
    assertThat(quote.text())
        .startsWith("30 Nov 2026, 09:00 EET, Emma Lind (entered by Liam Porter):");
    assertThat(mail.text())
        .contains(
            "30 Nov 2026, 09:00 EET, Emma Lind (entered by Liam Porter):\n> No mail\n>\n> since noon\n\n-- \n");
  }

  @Test
  void aQuoteBringsNoPictureAndNothingThatRuns() {
    var html = "<p onclick='x()'>See <img src='cid:1' alt='screen'><script>x()</script></p>";

    assertThat(new Quote("", null, NINE, html).html()).isEqualTo("<p>See [screen]</p>");
  }

  @Test
  void whatAnAnswerQuotedItselfIsNotQuotedOnceMore() {
    var rich = "<p>It is on.</p><blockquote><p>Is it on?</p></blockquote>";
    var plain = "<p>It is on.<br>\n<br>\n&gt; Is it on?<br>\n&gt; Liam<br>\nThanks</p>";

    assertThat(new Quote("", null, NINE, rich).text()).isEqualTo("It is on.");
    assertThat(new Quote("", null, NINE, plain).text()).isEqualTo("It is on.\n\nThanks");
    assertThat(new Quote("", null, NINE, "<blockquote>All of it</blockquote>").text())
        .as("a forwarded mail is all that was said")
        .isEqualTo("> All of it");
  }

  @Test
  void ofVeryMuchTheBeginningIsQuoted() {
    var quote = new Quote("", null, NINE, "<p>" + "ї😀".repeat(40_000) + "</p>");

    assertThat(quote.text()).hasSizeLessThan(4_010).endsWith(" …");
    assertThat(Jsoup.parse(quote.html()).text()).endsWith(" …").doesNotContain("\uFFFD");
  }

  @Test
  void namesOfTheHelpdeskAndTheSubjectAreTextAndNothingElse() {
    var words = new Template.Words("</title><b>x", "<div>y</div>", "y");
    var letter =
        new Letter(
            TemplateKind.RESOLVED,
            "en",
            ZoneId.of("Europe/Kyiv"),
            "<i>Desk</i>",
            Optional.of("HD-1"),
            words,
            LINK,
            List.of());

    var page = Jsoup.parse(MailLayout.of(letter).html());

    assertThat(page.title()).isEqualTo("</title><b>x");
    assertThat(page.select("i, b")).isEmpty();
    assertThat(page.text()).contains("<i>Desk</i>", "HD-1");
  }

  @ParameterizedTest
  @EnumSource(TemplateKind.class)
  void everyMailSaysInEveryLanguageWhyOneGetsIt(TemplateKind kind) {
    for (String language : Language.tags()) {
      var template = Templates.standard(kind, language);
      var filled = template.fill(Templates.examples(kind, language));
      var mail =
          MailLayout.of(
              new Letter(
                  kind,
                  language,
                  ZoneId.of("Europe/Kyiv"),
                  "Desk",
                  Optional.empty(),
                  filled,
                  LINK,
                  List.of()));

      var why = Templates.words(language).getString("why." + kind.key());
      assertThat(mail.text()).endsWith("-- \nDesk\n" + why);
      assertThat(Jsoup.parse(mail.html()).text()).endsWith(why);
    }
  }

  private static Letter letter(String text, List<Quote> quotes) {
    return new Letter(
        TemplateKind.PUBLIC_REPLY,
        "en",
        ZoneId.of("Europe/Kyiv"),
        "IT support",
        Optional.of("HD-10042"),
        new Template.Words("Subject", "<div>Hello</div>", text),
        LINK,
        quotes);
  }
}
