package org.handrail.web.sla.policy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;
import org.omnifaces.cdi.ViewScoped;

/**
 * The dialog on /admin/sla-policy about one target: by which calendar it is measured, and what is
 * done when it runs out. Until it is applied the target stays as it was.
 */
@Named
@ViewScoped
public class TargetView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PolicyView policy;
  @Inject private transient PolicyWords words;

  private ClockKind clock;
  private Priority priority;
  private String whose = "";
  private TargetForm target;
  private TargetForm form;
  private boolean forAll;

  public void open(Priority targetPriority, ClockKind kind) {
    priority = targetPriority;
    open(kind, policy.getForm().getTargets().get(priority).get(kind), words.priority(priority));
  }

  /** The target of a team. */
  public void openOla(OlaForm ola, ClockKind kind) {
    priority = null;
    open(kind, ola.getTargets().get(kind), words.team(ola.getTeam()));
  }

  private void open(ClockKind kind, TargetForm opened, String name) {
    clock = kind;
    whose = name;
    target = opened;
    form = opened.copy();
    forAll = false;
  }

  /** What is refused stays in the dialog. */
  public void apply() {
    if (form.isPromised()) {
      form.target().requireSound(clock);
    }
    target.take(form);
    if (forAll && priority != null) {
      policy.getForm().getTargets().values().stream()
          .map(row -> row.get(clock))
          .forEach(other -> other.takeSteps(form));
    }
  }

  public List<StepForm.When> getWhens() {
    return List.of(StepForm.When.values());
  }

  public List<StepForm.What> getWhats() {
    return List.of(StepForm.What.values());
  }

  public boolean isOfPriority() {
    return priority != null;
  }

  public ClockKind getClock() {
    return clock;
  }

  public String getWhose() {
    return whose;
  }

  public TargetForm getForm() {
    return form;
  }

  public boolean isForAll() {
    return forAll;
  }

  public void setForAll(boolean forAll) {
    this.forAll = forAll;
  }
}
