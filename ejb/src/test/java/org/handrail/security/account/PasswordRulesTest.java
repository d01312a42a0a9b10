package org.handrail.security.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "дощ на підвіконні",
        "x7#Lq!fZ0vB2",
        "password of my grandmother's cat"
      })
  void aLongOneThatNobodyTriesFirstIsGoodEnough(String password) {
    assertThatCode(() -> PasswordRules.check(password, "anna@example.com"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "'', too-short",
    "elevenchars, too-short",
    "Password2026!, too-common",
    "!!!Welcome2026!!!, too-common",
    "QWERTYUIOPASDF, too-common",
    "123456789012, too-common",
    "aaaaaaaaaaaaaaaa, too-common",
    "abababababababab, too-common",
    "ПарольПароль2026, too-common",
    "anna.kovalenko@example.com, contains-login",
    "anna.kovalenko-1984, contains-login",
    "kovalenko@exa, contains-login"
  })
  void whatIsGuessedFirstIsRefused(String password, String reason) {
    assertThatThrownBy(() -> PasswordRules.check(password, "Anna.Kovalenko@example.com"))
        .hasMessageStartingWith("security.password." + reason);
  }

  @Test
  void nothingIsHashedThatIsAbsurdlyLong() {
    var password = "correct horse battery staple ".repeat(10);

    assertThatThrownBy(() -> PasswordRules.check(password, "anna"))
        .hasMessageStartingWith("security.password.too-long");
  }

  @Test
  void aLoginOfTwoLettersMayOccurInAPassword() {
    assertThatCode(() -> PasswordRules.check("correct horse battery staple", "ho"))
        .doesNotThrowAnyException();
  }
}
