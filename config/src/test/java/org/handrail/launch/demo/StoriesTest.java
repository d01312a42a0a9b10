package org.handrail.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.launch.demo.Exchange.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

  private static final List<String> CATEGORIES =
      Arrays.stream(Subject.values()).map(Subject::key).toList();
  private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH");

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "ru"})
  void everyLanguageHasADozenStoriesThatBeginWithTheRequester(String language) {
    assertThat(Stories.in(language))
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(
            story -> {
              assertThat(story.exchanges().get(0).speaker()).isEqualTo(Speaker.REQUESTER);
              assertThat(story.exchanges()).noneMatch(exchange -> exchange.text().isBlank());
              assertThat(story.subject()).isNotBlank().hasSizeLessThan(200);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "ru"})
  void everyStoryFitsTheCompany(String language) {
    assertThat(Stories.in(language))
        .allSatisfy(
            story -> {
              assertThat(story.category()).isIn(CATEGORIES);
              assertThat(story.impact()).isIn(LEVELS);
              assertThat(story.urgency()).isIn(LEVELS);
              assertThat(story.tags()).allMatch(tag -> tag.matches("[a-z][a-z-]*"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "ru"})
  void everyCategoryThatPeopleMeetOftenHasAStory(String language) {
    assertThat(Stories.in(language)).extracting(Story::category).containsAll(CATEGORIES);
  }
}
