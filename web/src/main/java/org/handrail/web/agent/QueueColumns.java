package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.people.PersonChoices;

/** Which columns the reader wants in the queue; kept for the person, in every browser. */
@Named
@RequestScoped
public class QueueColumns {

  private static final String SCREEN = "agent.queue.columns";
  private static final List<String> OPTIONAL =
      List.of("requester", "category", "team", "assignee", "created", "updated");
  private static final List<String> USUAL = List.of("requester", "assignee", "updated");

  @Inject private PersonChoices choices;

  private Map<String, Boolean> shown;

  public List<String> getOptional() {
    return OPTIONAL;
  }

  /** By column; changed by the page's boxes. */
  public Map<String, Boolean> getShown() {
    if (shown == null) {
      var wanted = choices.of(SCREEN).map(text -> List.of(text.split(","))).orElse(USUAL);
      shown = new HashMap<>();
      OPTIONAL.forEach(column -> shown.put(column, wanted.contains(column)));
    }
    return shown;
  }

  public void keep() {
    var wanted = new ArrayList<>(OPTIONAL);
    wanted.removeIf(column -> !getShown().get(column));
    choices.keep(SCREEN, String.join(",", wanted));
  }
}
