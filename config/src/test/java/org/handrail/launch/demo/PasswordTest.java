package org.handrail.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void theHashHasTheFormThatThePlatformVerifies() {
    assertThat(Password.hash("handrail-demo"))
        .matches("PBKDF2WithHmacSHA512:250000:[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{86}==");
  }

  @Test
  void twoHashesOfOnePasswordDiffer() {
    assertThat(Password.hash("same")).isNotEqualTo(Password.hash("same"));
  }
}
