package org.handrail.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Language;
import org.handrail.notify.Template.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @Test
  void namesAreFilledInInTextAndHtml() {
    var template = new Template("About {number}", "Hello {name},\n\n{message}\n\n{link}");

    var words =
        template.fill(
            Map.of(
                Placeholder.NUMBER, Value.of("HD-10042"),
                Placeholder.NAME, Value.of("Olena & Co <b>"),
                Placeholder.MESSAGE,
                    Value.rich("Try again", "<p>Try <b>again</b></p><script>x</script>"),
                Placeholder.LINK, Value.of("https://desk.example/portal/ticket.xhtml?number=1")));

    assertThat(words.subject()).isEqualTo("About HD-10042");
    assertThat(words.text())
        .isEqualTo(
            "Hello Olena & Co <b>,\n\nTry again\n\nhttps://desk.example/portal/ticket.xhtml?number=1");
    assertThat(words.html())
        .contains("Olena &amp; Co &lt;b&gt;", "<p>Try <b>again</b></p>", "<a href=")
        .doesNotContain("script>");
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    var words =
        new Template("{subject}", "{subject} $1 \\ {number}")
            .fill(
                Map.of(
                    Placeholder.SUBJECT,
                    Value.of("{number} $2"),
                    Placeholder.NUMBER,
                    Value.of("7")));

    assertThat(words.subject()).isEqualTo("{number} $2");
    assertThat(words.text()).isEqualTo("{number} $2 $1 \\ 7");
  }

  @Test
  void aParagraphWithNothingToSayIsLeftOut() {
    var template = new Template("x", "Hello,\n\n{hours}\n\nBye");

    var silent = template.fill(Map.of(Placeholder.HOURS, Value.of("")));
    var telling = template.fill(Map.of(Placeholder.HOURS, Value.of("We are away.")));

    assertThat(silent.text()).isEqualTo("Hello,\n\nBye");
    assertThat(telling.text()).isEqualTo("Hello,\n\nWe are away.\n\nBye");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We are away until Monday, 23 November, 07:00 (Europe/London). Your request will wait for us.
          uk | Зараз ми не працюємо і повернемося: понеділок, 23 листопада, 07:00 (Europe/London). Ваше звернення дочекається нас.
          ru | Сейчас мы не работаем и вернёмся: понедельник, 23 ноября, 07:00 (Europe/London). Ваше обращение дождётся нас.
          """)
  void whoAsksOutsideWorkingHoursIsToldThemInTheirZone(String language, String sentence) {
    var back = Instant.parse("2026-11-23T07:00:00Z");

    assertThat(Templates.awayUntil(back, language, ZoneId.of("Europe/London"))).isEqualTo(sentence);
  }

  @Test
  void aSubjectStaysOnOneLine() {
    var words =
        new Template("{subject}", "x")
            .fill(Map.of(Placeholder.SUBJECT, Value.of("a\r\nBcc: b@c.d")));

    assertThat(words.subject()).isEqualTo("a Bcc: b@c.d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{subject}", "{message}", "{request}", "{name}", "{class}"})
  void anUnknownAddressIsToldNothingOfWhatWasWritten(String name) {
    var template = new Template("x", name);

    assertThatThrownBy(() -> template.check(TemplateKind.ACKNOWLEDGEMENT_UNVERIFIED))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("notify.template.unknown-placeholder")
        .hasMessageContaining(name);
  }

  @Test
  void fiveRequestsOfSomebodyKnownAreConfirmedInFiveDifferentMails() {
    var template = Templates.standard(TemplateKind.ACKNOWLEDGEMENT, "en");

    assertThat(IntStream.range(0, 5).mapToObj(i -> template.fill(about("Wish " + i))))
        .extracting(Template.Words::subject)
        .containsExactly(
            "We have received your request: Wish 0",
            "We have received your request: Wish 1",
            "We have received your request: Wish 2",
            "We have received your request: Wish 3",
            "We have received your request: Wish 4");
  }

  private static Map<Placeholder, Value> about(String subject) {
    return Map.of(Placeholder.SUBJECT, Value.of(subject));
  }

  @Test
  void aReplyWithoutTheAnswerIsRefused() {
    assertThatThrownBy(() -> new Template("{subject}", "{agent}").check(TemplateKind.PUBLIC_REPLY))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("notify.template.message-missing");
  }

  @ParameterizedTest
  @EnumSource(TemplateKind.class)
  void whatHandrailBringsAlongIsValidInEveryLanguage(TemplateKind kind) {
    for (String language : Language.tags()) {
      Templates.standard(kind, language).check(kind);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.handrail.notify.Templates", "org.handrail.mail.intake.MailWords"})
  void everyLanguageHasEveryKeyOfItsOwn(String bundle) {
    var english = ResourceBundle.getBundle(bundle, Locale.ROOT);
    for (String language : translations()) {
      var other = ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language));
      assertThat(other.keySet()).containsAll(english.keySet());
      assertThat(english.keySet())
          .filteredOn(key -> !english.getString(key).matches("[{}\\w\\s,.:]*"))
          .allSatisfy(key -> assertThat(other.getString(key)).isNotEqualTo(english.getString(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "ru"})
  void thePreviewHasAnExampleForEveryPlaceholder(String language) {
    for (var kind : TemplateKind.values()) {
      assertThat(Templates.examples(kind, language)).containsOnlyKeys(Placeholder.values());
    }
  }

  @Test
  void thePreviewOfADigestListsTicketsAndNoAnswerOfAnAgent() {
    var reply = Templates.examples(TemplateKind.PUBLIC_REPLY, "en").get(Placeholder.MESSAGE);
    var digest = Templates.examples(TemplateKind.CLOCK_DIGEST, "en").get(Placeholder.MESSAGE);

    assertThat(reply.text()).startsWith("Please switch it off");
    assertThat(digest.text()).startsWith("Overdue: 2\n\nHD-10042");
  }

  private static List<String> translations() {
    return Language.tags().stream().filter(tag -> !tag.equals(Language.FALLBACK.tag())).toList();
  }
}
