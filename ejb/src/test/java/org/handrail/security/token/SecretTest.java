package org.handrail.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  void aTokenIs256RandomBitsThatFitIntoALink() {
    var one = Secret.random();

    assertThat(one.value()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.random().value());
    assertThat(Secret.isWellFormed(one.value())).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'"})
  void whatNeverWasATokenIsNotLookedUp(String text) {
    assertThat(Secret.isWellFormed(text)).isFalse();
  }

  @Test
  void theHashIsSha256OfTheCharactersSoThatOthersCanMakeIt() {
    assertThat(HexFormat.of().formatHex(new Secret("abc").hash()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void itDoesNotSlipIntoALog() {
    assertThat(Secret.random()).hasToString("Secret");
  }
}
