package org.handrail.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.handrail.channel.TelexChannelFixture;
import org.handrail.ticket.model.ChannelDefinition.Ability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {

  @Test
  void theChannelsOfAdaptersStandBehindTheBuiltInOnes() {
    assertThat(Channels.all())
        .containsExactly(
            Channel.EMAIL,
            Channel.PORTAL,
            Channel.API,
            Channel.PHONE,
            Channel.AGENT,
            TelexChannelFixture.TELEX);
  }

  @Test
  void whatAChannelCanDoIsSaidByItsAdapter() {
    assertThat(Channels.able(Ability.SEND))
        .containsExactly(Channel.EMAIL, TelexChannelFixture.TELEX);
    assertThat(Channels.able(Ability.WRITTEN_DOWN)).containsExactly(Channel.PHONE, Channel.AGENT);
  }

  @Test
  void aChannelHasTheNameThatItsAdapterBroughtAndElseTheEnglishOne() {
    var telex = Channels.definition(TelexChannelFixture.TELEX);

    assertThat(telex.name("uk")).isEqualTo("Телекс");
    assertThat(telex.name("ru")).isEqualTo("Telex");
  }

  @Test
  void aStoredChannelWithoutAdapterIsStillShownAndCanDoNothing() {
    var gone = new Channel("CARRIER_PIGEON");

    assertThat(Channels.find("CARRIER_PIGEON")).isEmpty();
    assertThat(Channels.definition(gone).name("en")).isEqualTo("Carrier pigeon");
    assertThat(Channels.can(gone, Ability.SEND)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "email", "E MAIL", "1"})
  void aKeyIsAWordInCapitals(String key) {
    assertThatThrownBy(() -> new Channel(key)).isInstanceOf(IllegalArgumentException.class);
  }
}
