package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.kernel.Language;
import org.handrail.sla.policy.ClockKind;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts english = new Texts(Language.EN);
  private final Texts ukrainian = new Texts(Language.UK);

  @Test
  void theFirstWordOfTheKeyNamesTheBundle() {
    assertThat(english.get("account.login.title")).isEqualTo("Sign in");
    assertThat(ukrainian.get("account.login.title")).isEqualTo("Вхід");
  }

  @Test
  void anErrorsFeatureIsItsSecondWordAndWithoutOwnBundleTheCommonOne() {
    assertThat(english.get("error.list.bad-cursor")).startsWith("The list has changed");
    assertThat(english.get("error.changed-meanwhile")).startsWith("Somebody else");
  }

  @Test
  void placeholdersAreFilledByPositionOrName() {
    assertThat(english.with("ui.time.ago", "5 minutes")).isEqualTo("5 minutes ago");
    assertThat(english.with("ui.time.ago", Map.of("0", "1 day"))).isEqualTo("1 day ago");
  }

  @Test
  void aValueMayContainWhatLooksLikeAPlaceholder() {
    assertThat(english.with("ui.filters.remove", "{0} $1")).contains("“{0} $1”");
  }

  @Test
  void countsTakeTheirForm() {
    assertThat(ukrainian.count("ui.time.minutes", 22)).isEqualTo("22 хвилини");
    assertThat(english.count("ui.time.days", 1200)).isEqualTo("1,200 days");
  }

  @Test
  void aConstantIsReplacedByItsName() {
    var details = Map.of("clock", ClockKind.RESOLUTION);

    assertThat(english.with("error.sla.policy.steps-equal", details)).startsWith("“Resolution”");
    assertThat(ukrainian.with("error.sla.policy.steps-equal", details)).startsWith("«Вирішення»");
  }

  @Test
  void aPlaceholderWithoutAValueIsNotShownAsOne() {
    assertThat(english.with("ui.time.ago", Map.of("other", "5"))).isEqualTo("… ago");
  }

  @Test
  void aMissingTextShowsItsKey() {
    assertThat(english.get("ui.no-such-text")).isEqualTo("???ui.no-such-text???");
  }
}
