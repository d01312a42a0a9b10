package org.handrail.web.ui;

import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page that is asked for with what cannot be the name of anything is not there: what its
 * parameters do not take (a word for a number, a number beyond all numbers, nothing where something
 * is required, a control character anywhere) is answered with 404 before the page is opened.
 */
public class AddressCheck implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.PROCESS_VALIDATIONS;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    // what has been asked for is known afterwards
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (!context.isPostback()
        && ViewMetadata.getViewParameters(context.getViewRoot()).stream()
            .anyMatch(parameter -> isNoName(context, parameter))) {
      refuse(context);
    }
  }

  private static boolean isNoName(FacesContext context, UIViewParameter parameter) {
    var given = context.getExternalContext().getRequestParameterMap().get(parameter.getName());
    return !parameter.isValid() || given != null && given.chars().anyMatch(Character::isISOControl);
  }

  private static void refuse(FacesContext context) {
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
