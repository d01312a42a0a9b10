package org.handrail.web.sla.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.ClockKind;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Faces;

/**
 * Says of every target that cannot be saved why, at its field: a shorter time may leave no room for
 * a warning that was planned with a longer one, or was taken over from another priority.
 */
@RequestScoped
public class TargetRefusals {

  @Inject private ReaderTexts texts;

  /** Whether there was none. */
  boolean accepts(PolicyForm form) {
    form.getTargets().forEach((priority, row) -> check("policy:" + priority + "-", row));
    for (int place = 0; place < form.getOlas().size(); place++) {
      check("policy:teams:" + place + ":", form.getOlas().get(place).getTargets());
    }
    return !Faces.isValidationFailed();
  }

  private void check(String field, Map<ClockKind, TargetForm> row) {
    row.forEach(
        (kind, target) -> {
          if (target.isPromised()) {
            check(field + kind, kind, target);
          }
        });
  }

  private void check(String field, ClockKind kind, TargetForm target) {
    try {
      target.target().requireSound(kind);
    } catch (DomainException refused) {
      var why = texts.with("error." + refused.code().code(), refused.details());
      var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null);
      Faces.getContext().addMessage(field, message);
      Faces.validationFailed();
    }
  }
}
