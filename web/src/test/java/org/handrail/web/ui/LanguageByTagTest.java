package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import org.handrail.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageByTagTest {

  private final LanguageByTag converter = new LanguageByTag();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageIsFoundByItsTag(Language language) {
    var tag = converter.getAsString(null, null, language);
    assertThat(tag).isEqualTo(language.tag());
    assertThat(converter.getAsObject(null, null, tag)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "EN", "en-GB", "en|uk"})
  void whatHandrailDoesNotSpeakIsRefused(String tag) {
    assertThatThrownBy(() -> converter.getAsObject(null, null, tag))
        .isInstanceOf(ConverterException.class)
        .hasMessageContaining(tag);
  }

  @Test
  void nothingIsNoLanguage() {
    assertThat(converter.getAsObject(null, null, "")).isNull();
    assertThat(converter.getAsString(null, null, null)).isEmpty();
  }
}
