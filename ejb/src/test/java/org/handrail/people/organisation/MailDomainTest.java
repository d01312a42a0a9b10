package org.handrail.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

  @ParameterizedTest
  @CsvSource({
    "lighthouse.example, lighthouse.example",
    " LightHouse.Example , lighthouse.example",
    "@lighthouse.example, lighthouse.example",
    "lighthouse.example., lighthouse.example",
    "маяк.укр, xn--80aue1f.xn--j1amh",
    "BÜCHER.example, xn--bcher-kva.example",
    "XN--BCHER-KVA.example, xn--bcher-kva.example"
  })
  void allWritingsOfADomainAreOne(String typed, String ascii) {
    assertThat(new MailDomain(typed).ascii()).isEqualTo(ascii);
  }

  @Test
  void peopleReadItAsTheyWriteIt() {
    assertThat(new MailDomain("xn--bcher-kva.example").shown()).isEqualTo("bücher.example");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "example",
        "a..example",
        "-a.example",
        "a_b.example",
        "192.0.2.1",
        "[192.0.2.1]",
        "a@b.example",
        "two words.example",
        "a.example/b"
      })
  void refusesWhatIsNone(String typed) {
    assertThatThrownBy(() -> new MailDomain(typed))
        .hasMessageContaining("people.organisation.domain-malformed");
  }

  @Test
  void isCoveredByThoseAboveItButNeverByAWholeRegistry() {
    assertThat(new MailDomain("mail.north.lighthouse.example").coveredBy())
        .containsExactly(
            "mail.north.lighthouse.example", "north.lighthouse.example", "lighthouse.example");
  }

  @Test
  void whatEverybodyMayHaveIsKnown() {
    var own = new MailDomain("lighthouse.example");

    assertThat(SharedDomains.among(Set.of(own))).isEmpty();
    assertThat(SharedDomains.among(Set.of(own, new MailDomain("UKR.net"))))
        .contains(new MailDomain("ukr.net"));
    assertThat(SharedDomains.among(Set.of(new MailDomain("com.ua")))).isPresent();
  }
}
