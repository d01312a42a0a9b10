package org.handrail.web.sla.policy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.query.PolicyQueries;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;

/** /admin/sla-policy: makes a policy or changes one; saving makes a draft of the SLA definition. */
@Named
@ViewScoped
public class PolicyView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PolicyQueries queries;
  @Inject private transient SlaDefinitionService service;
  @Inject private transient PolicyChoices choices;
  @Inject private transient TargetRefusals refusals;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private Long copyOf;
  private PolicyForm form;

  /** The key of its field. */
  private String newCondition;

  private Long newTeam;

  public void open() {
    if (form == null) {
      form = form();
    }
  }

  private PolicyForm form() {
    var definition = queries.newestDefinition();
    if (id != null) {
      var policy = definition.policy(id);
      return form(id, policy.name(), policy);
    }
    if (copyOf != null) {
      var copied = definition.policy(copyOf);
      return form(0, texts.with("sla.policy.copy-of", copied.name()), copied);
    }
    return form(0, "", definition.policies().get(definition.policies().size() - 1));
  }

  private PolicyForm form(long formId, String name, PolicyDefinition policy) {
    var statuses = choices.getStatuses().stream().map(PolicyChoices::status).toList();
    return new PolicyForm(formId, name, policy, statuses);
  }

  /** What it would do to open tickets is looked at next; what is refused stays on the page. */
  public String save() {
    if (!refusals.accepts(form)) {
      return null;
    }
    return "/admin/sla-draft?faces-redirect=true&id=" + service.draft(form.policy());
  }

  public void addCondition() {
    if (newCondition != null && !newCondition.isEmpty()) {
      form.getConditions().add(new ConditionForm(newCondition));
      newCondition = null;
    }
  }

  public void remove(ConditionForm condition) {
    form.getConditions().remove(condition);
  }

  public void addTeam() {
    if (newTeam != null) {
      form.getOlas().add(new OlaForm(newTeam, Map.of()));
      newTeam = null;
    }
  }

  public void removeOla(OlaForm ola) {
    form.getOlas().remove(ola);
  }

  /** The teams that promise nothing yet. */
  public List<Choice> getOtherTeams() {
    var used = form.getOlas().stream().map(ola -> String.valueOf(ola.getTeam())).toList();
    return choices.getTeams().stream().filter(team -> !used.contains(team.value())).toList();
  }

  public boolean isNew() {
    return id == null;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getCopyOf() {
    return copyOf;
  }

  public void setCopyOf(Long copyOf) {
    this.copyOf = copyOf;
  }

  public PolicyForm getForm() {
    return form;
  }

  public String getNewCondition() {
    return newCondition;
  }

  public void setNewCondition(String newCondition) {
    this.newCondition = newCondition;
  }

  public Long getNewTeam() {
    return newTeam;
  }

  public void setNewTeam(Long newTeam) {
    this.newTeam = newTeam;
  }
}
