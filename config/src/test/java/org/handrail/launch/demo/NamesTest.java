package org.handrail.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void everybodyHasAnAddressOfTheirOwn() {
    assertThat(Names.first(3_000)).extracting(Name::address).doesNotHaveDuplicates();
  }

  @Test
  void addressesArePlainLetters() {
    assertThat(Names.first(3_000))
        .allMatch(name -> name.address().matches("[a-z]+\\.[a-z]+\\d*@halyard\\.example"));
  }

  @Test
  void theFirstOfThemSpeakDifferentLanguagesAndSignInUnderDifferentNames() {
    var first = Names.first(Halyard.REQUESTERS_WITH_ACCOUNT);

    assertThat(first).extracting(Name::language).containsExactly("en", "uk", "ru");
    assertThat(first).extracting(Halyard::login).doesNotHaveDuplicates();
  }
}
