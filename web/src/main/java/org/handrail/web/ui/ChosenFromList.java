package org.handrail.web.ui;

import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreValidateEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.model.SelectItem;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/**
 * Who chooses from a list that has no empty choice cannot choose nothing. Faces checks only what is
 * sent against the list, and takes an empty text for null.
 */
public class ChosenFromList implements SystemEventListener {

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UISelectOne;
  }

  @Override
  public void processEvent(SystemEvent event) {
    var select = (UISelectOne) ((PreValidateEvent) event).getComponent();
    if ("".equals(select.getSubmittedValue()) && !offersNothing(select)) {
      select.setRequired(true);
    }
  }

  private static boolean offersNothing(UISelectOne select) {
    return SelectItemsCollector.collectFromParent(FacesContext.getCurrentInstance(), select)
        .stream()
        .anyMatch(ChosenFromList::isEmpty);
  }

  private static boolean isEmpty(SelectItem item) {
    return item.getValue() == null || "".equals(item.getValue()) || item.isNoSelectionOption();
  }
}
