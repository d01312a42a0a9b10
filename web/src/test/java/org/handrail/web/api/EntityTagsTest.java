package org.handrail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"7\" | true | true",
        "W/\"7\" | false | true",
        "\"6\", \"7\" | true | true",
        "\"6\",,W/\"7\" , | false | true",
        "* | true | true",
        "\"6\" | false | false",
        "\"7-gzip\" | false | false",
        "\"\" | false | false"
      })
  void aHeaderFitsOrDoesNot(String header, boolean strongly, boolean weakly) {
    var tags = EntityTags.parse(header).orElseThrow();

    assertThat(tags.includeStrongly("7")).isEqualTo(strongly);
    assertThat(tags.include("7")).isEqualTo(weakly);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "7", "\"7", "7\"", "w/\"7\"", "\"7\" \"8\"", "\"7\", *", "W/7", ","})
  void whatIsNoListOfTagsIsNone(String header) {
    assertThat(EntityTags.parse(header)).isEmpty();
  }

  @Test
  void aLongHeaderTakesNoTime() {
    assertThat(EntityTags.parse("\t, ".repeat(50_000) + "\"")).isEmpty();
    assertThat(EntityTags.parse("\"1\", ".repeat(20_000)).orElseThrow().tags()).hasSize(20_000);
  }
}
