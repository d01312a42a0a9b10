package org.handrail.web.catalog;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.ticket.catalog.StatusDetails;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.ticket.catalog.StatusService;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /admin/status: adds a status or changes it; its category is chosen once. */
@Named
@ViewScoped
public class StatusView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient StatusQueries queries;
  @Inject private transient StatusService service;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private Long version;
  private NameForm name;
  private StatusCategory category = StatusCategory.ON_HOLD;
  private boolean standard;
  private boolean active = true;
  private boolean overtaken;

  public void open() {
    if (name == null && id == null) {
      name = new NameForm();
    } else if (name == null) {
      show(queries.details(id));
    }
  }

  private void show(StatusDetails status) {
    name = new NameForm(status.name());
    version = status.version();
    category = status.category();
    standard = status.standard();
    active = status.active();
  }

  public String save() {
    try {
      store();
    } catch (DomainException refused) {
      overtaken = refused.code() == KernelError.CHANGED_MEANWHILE;
      if (overtaken) {
        version = queries.details(id).version();
      }
      throw refused;
    }
    Messages.addFlashGlobal(
        new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
    return "/admin/statuses?faces-redirect=true";
  }

  private void store() {
    if (id == null) {
      service.create(category, name.name());
    } else {
      service.change(id, version, name.name(), active);
    }
  }

  public boolean isNew() {
    return id == null;
  }

  /** Whether somebody else's change was met: the page then offers to look at it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** Whether rules use it: then it stays in use. */
  public boolean isStandard() {
    return standard;
  }

  public List<StatusCategory> getCategories() {
    return List.of(StatusCategory.values());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public NameForm getName() {
    return name;
  }

  public StatusCategory getCategory() {
    return category;
  }

  public void setCategory(StatusCategory category) {
    this.category = category;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
