package org.handrail.calendar.refresh;

import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;

/**
 * Why a feed has no newer days.
 *
 * @param code of the text people read
 * @param details the values of that text
 */
public record FeedFailure(String code, Map<String, String> details) {

  public FeedFailure {
    details = Map.copyOf(details);
  }

  static FeedFailure of(DomainException refused) {
    return new FeedFailure(
        refused.code().code(),
        refused.details().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue()))));
  }
}
