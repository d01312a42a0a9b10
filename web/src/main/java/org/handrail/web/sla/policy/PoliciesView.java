package org.handrail.web.sla.policy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinition;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.query.PolicyQueries;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.PrimeFaces;

/**
 * /admin/sla-policies: all policies in the order in which they are tried. The order is changed on
 * the page first; then it becomes a draft of the SLA definition, as any other change.
 */
@Named
@ViewScoped
public class PoliciesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String REVIEW = "/admin/sla-draft?faces-redirect=true&id=";

  @Inject private transient PolicyQueries queries;
  @Inject private transient SlaDefinitionService service;

  private List<Long> order;
  private transient SlaDefinition definition;

  public List<PolicyDefinition> getRows() {
    return order().stream().map(definition()::policy).toList();
  }

  /** The one for everything stays at the end. */
  public boolean mayMove(long id, int step) {
    int to = order().indexOf(id) + step;
    return to >= 0 && to < order().size() - 1 && !isLast(id);
  }

  public void move(long id, int step) {
    if (mayMove(id, step)) {
      int from = order.indexOf(id);
      Collections.swap(order, from, from + step);
      follow(id, step);
    }
  }

  /** Else the next press of the same key would move the policy that came in its place. */
  private void follow(long id, int step) {
    boolean up = mayMove(id, step) ? step < 0 : step > 0;
    PrimeFaces.current()
        .ajax()
        .addCallbackParam(
            "moved", "list:policies:%d:%s".formatted(order.indexOf(id), up ? "up" : "down"));
  }

  public String saveOrder() {
    return REVIEW + service.draftOrder(order());
  }

  public void forgetOrder() {
    order = null;
  }

  public String remove(long id) {
    return REVIEW + service.draftWithoutPolicy(id);
  }

  public boolean isReordered() {
    return !order().equals(ids(definition()));
  }

  public boolean isLast(long id) {
    return order().indexOf(id) == order().size() - 1;
  }

  public String calendar(long id) {
    return definition().calendar(id).name();
  }

  private List<Long> order() {
    if (order == null) {
      order = ids(definition());
    }
    return order;
  }

  private SlaDefinition definition() {
    if (definition == null) {
      definition = queries.newestDefinition();
    }
    return definition;
  }

  private static List<Long> ids(SlaDefinition definition) {
    return new ArrayList<>(definition.policies().stream().map(PolicyDefinition::id).toList());
  }
}
