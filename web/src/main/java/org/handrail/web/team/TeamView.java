package org.handrail.web.team;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.calendar.worktime.CalendarChoice;
import org.handrail.calendar.worktime.WorkingTimes;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.Zones;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /admin/team: sets a team up or changes it. */
@Named
@ViewScoped
public class TeamView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TeamQueries queries;
  @Inject private transient TeamService service;
  @Inject private transient WorkingTimes hours;
  @Inject private transient Reader reader;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private TeamForm form;
  private boolean overtaken;

  public void open() {
    if (form == null) {
      form = id == null ? new TeamForm(reader.getZone()) : new TeamForm(queries.details(id));
    }
  }

  /** A new team goes on to its members, which it has none of yet. */
  public String save() {
    if (id == null) {
      return saved(service.create(form.settings()));
    }
    try {
      service.change(id, form.version(), form.settings());
      return saved(id);
    } catch (DomainException refused) {
      overtaken = refused.code() == KernelError.CHANGED_MEANWHILE;
      if (overtaken) {
        form.seen(queries.details(id).version());
      }
      throw refused;
    }
  }

  private String saved(long teamId) {
    Messages.addFlashGlobal(
        new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
    return "/admin/team?faces-redirect=true&id=" + teamId;
  }

  public boolean isNew() {
    return id == null;
  }

  /** Whether somebody else's change was met: the page then offers to look at it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  public List<AssignmentStrategy> getStrategies() {
    return List.of(AssignmentStrategy.values());
  }

  /** The zones people know, as region and city; a team's own zone is among them whatever it is. */
  public List<String> getZones() {
    return Zones.with(form.getZone());
  }

  public List<CalendarChoice> getCalendars() {
    return hours.choices();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public TeamForm getForm() {
    return form;
  }
}
