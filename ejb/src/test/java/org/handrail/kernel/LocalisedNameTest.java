package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalisedNameTest {

  private static final LocalisedName PRINTERS =
      new LocalisedName(
          Map.of(Language.EN, "Printers", Language.UK, " Принтери ", Language.RU, "Принтеры"));

  @Test
  void aNameIsStrippedAndReadInEachLanguage() {
    assertThat(PRINTERS.in(Language.UK)).isEqualTo("Принтери");
    assertThat(PRINTERS).hasToString("Printers");
  }

  @Test
  void englishStandsForALanguageThatHasNoName() {
    var before = LocalisedName.parse("{\"en\": \"Printers\"}");

    assertThat(before.in(Language.RU)).isEqualTo("Printers");
    assertThat(before.isComplete()).isFalse();
  }

  @Test
  void aNameIsCompleteIfItSaysSomethingInEveryLanguage() {
    assertThat(PRINTERS.isComplete()).isTrue();
    assertThat(LocalisedName.inAll("Mice").isComplete()).isTrue();
    assertThat(LocalisedName.inAll(" ").isComplete()).isFalse();
  }

  @Test
  void whatIsStoredIsReadAgain() {
    assertThat(LocalisedName.parse(PRINTERS.toJson())).isEqualTo(PRINTERS);
  }

  @Test
  void aLanguageThatIsNotKnownAnyMoreIsLeftOut() {
    assertThat(LocalisedName.parse("{\"en\": \"Mice\", \"xx\": \"?\"}"))
        .isEqualTo(new LocalisedName(Map.of(Language.EN, "Mice")));
  }
}
