package org.handrail.web.catalog;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.ticket.model.TicketType;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /admin/category: adds a category or changes it. */
@Named
@ViewScoped
public class CategoryView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CategoryQueries queries;
  @Inject private transient CategoryService service;
  @Inject private transient TeamQueries teams;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private CategoryForm form;
  private boolean overtaken;

  public void open() {
    if (form == null) {
      form = id == null ? new CategoryForm() : new CategoryForm(queries.details(id));
    }
  }

  public String save() {
    try {
      store();
    } catch (DomainException refused) {
      overtaken = refused.code() == KernelError.CHANGED_MEANWHILE;
      if (overtaken) {
        form.seen(queries.details(id).version());
      }
      throw refused;
    }
    Messages.addFlashGlobal(
        new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
    return "/admin/categories?faces-redirect=true";
  }

  private void store() {
    if (id == null) {
      service.create(form.settings());
    } else {
      service.change(id, form.version(), form.settings());
    }
  }

  public boolean isNew() {
    return id == null;
  }

  /** Whether somebody else's change was met: the page then offers to look at it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  public List<TeamRow> getTeams() {
    return teams.active();
  }

  public List<CategoryIcon> getIcons() {
    return List.of(CategoryIcon.values());
  }

  public List<TicketType> getTypes() {
    return List.of(TicketType.values());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public CategoryForm getForm() {
    return form;
  }
}
