package org.handrail.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void halfASentenceBecomesItsWords() {
    assertThat(SearchWords.of("How do I map a network-drive?").words())
        .containsExactly("how", "do", "map", "network", "drive");
  }

  @Test
  void everyWordMayBeTheBeginningOfALongerOne() {
    assertThat(SearchWords.of("VPN conn").anyOf()).isEqualTo("vpn:* | conn:*");
  }

  @Test
  void theEndingOfALongWordDoesNotMatter() {
    assertThat(SearchWords.of("немає принтера").anyBeginning()).isEqualTo("немає:* | принте:*");
  }

  @Test
  void signsOfTheQueryLanguageAreOnlySeparators() {
    assertThat(SearchWords.of("a & b | !(:* 'x' \\").isEmpty()).isTrue();
    assertThat(SearchWords.of("pass') | ('word").anyOf()).isEqualTo("pass:* | word:*");
  }

  @Test
  void nothingTypedIsNothingToSearch() {
    assertThat(SearchWords.of(null).isEmpty()).isTrue();
    assertThat(SearchWords.of("   ").isEmpty()).isTrue();
  }

  @Test
  void anyApostropheAndAnyCompositionOfLettersAreTheSameWords() {
    assertThat(SearchWords.of("компʼютер").words())
        .isEqualTo(SearchWords.of("комп’ютер").words())
        .isEqualTo(SearchWords.of("комп'ютер").words());
    assertThat(SearchWords.of("\u0438\u0306од").words()).containsExactly("йод");
  }
}
