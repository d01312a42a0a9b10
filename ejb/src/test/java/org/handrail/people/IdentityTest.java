package org.handrail.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "email,    Olena@Example.ORG,   olena@example.org",
    "phone,    +380 (44) 123-45-67, +380441234567",
    "phone,    00380 44 123 45 67,  +380441234567",
    "telegram, 'Olena_B',           Olena_B"
  })
  void isComparedByWhatItsWritingsHaveInCommon(String kind, String value, String normalised) {
    assertThat(new Identity(kind, value).normalised()).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource({
    "email,    nobody",
    "phone,    call me",
    "phone,    ++--",
    "telegram, ''",
    "telegram, 'a\u0000b'"
  })
  void whatCannotBeOneIsNone(String kind, String value) {
    assertThat(Identity.find(kind, value)).isEmpty();
  }

  @Test
  void aKindIsAWordOfOurs() {
    assertThatThrownBy(() -> new Identity("E mail", "a@example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAnAddressAtAMachineWithANameHasADomain() {
    assertThat(Identity.email("anna@example.org").domain()).isPresent();
    assertThat(Identity.email("anna@[192.0.2.1]").domain()).isEmpty();
    assertThat(new Identity("telegram", "anna@example.org").domain()).isEmpty();
  }
}
