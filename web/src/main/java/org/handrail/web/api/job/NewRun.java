package org.handrail.web.api.job;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Map;

/** A run to be started; parameters that are not given take their defaults. */
public record NewRun(Map<String, String> parameters) {

  @JsonbCreator
  public NewRun {
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
  }
}
