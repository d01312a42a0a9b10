package org.handrail.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void keepsItsWritingAndComparesWithoutCase() {
    var address = new EmailAddress(" Olena.Bondar@Example.ORG ");

    assertThat(address.value()).isEqualTo("Olena.Bondar@Example.ORG");
    assertThat(address.normalised()).isEqualTo("olena.bondar@example.org");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"olena", "@example.org", "olena@", "a b@example.org", "a@b@c", "<a@b>"})
  void refusesWhatCannotBeOne(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).hasMessageContaining("people.email.malformed");
  }
}
