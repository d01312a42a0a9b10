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
  void theFirstOfThemSpeakDifferentLanguagesAndHaveAccountsInTheDocument() {
    var first = Names.first(3);
    var document = String.join("\n", TextResource.lines("company.yaml"));

    assertThat(first).extracting(Name::language).containsExactly("en", "uk", "ru");
    assertThat(first)
        .allSatisfy(
            name -> assertThat(document).contains(name.full() + ", email: " + name.address()));
  }
}
