package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;

/** Who shall own it: an agent's account, or nobody if not given. */
public record NewAssignee(Long accountId) {

  @JsonbCreator
  public NewAssignee {}
}
