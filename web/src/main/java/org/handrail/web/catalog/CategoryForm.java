package org.handrail.web.catalog;

import java.io.Serializable;
import org.handrail.ticket.catalog.CategoryDetails;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategorySettings;
import org.handrail.ticket.model.TicketType;

/** A category as its fields on the page. */
public class CategoryForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final NameForm name;
  private CategoryIcon icon = CategoryIcon.QUESTION;
  private TicketType type = TicketType.INCIDENT;
  private Long teamId;
  private boolean onPortal = true;
  private boolean active = true;
  private Long version;

  CategoryForm() {
    name = new NameForm();
  }

  CategoryForm(CategoryDetails category) {
    var settings = category.settings();
    name = new NameForm(settings.name());
    icon = settings.icon();
    type = settings.type();
    teamId = settings.teamId();
    onPortal = settings.onPortal();
    active = settings.active();
    version = category.version();
  }

  CategorySettings settings() {
    return new CategorySettings(name.name(), icon, type, teamId, onPortal, active);
  }

  Long version() {
    return version;
  }

  /** Who was told that somebody else has changed it saves over that the next time. */
  void seen(long newestVersion) {
    version = newestVersion;
  }

  public NameForm getName() {
    return name;
  }

  public CategoryIcon getIcon() {
    return icon;
  }

  public void setIcon(CategoryIcon icon) {
    this.icon = icon;
  }

  public TicketType getType() {
    return type;
  }

  public void setType(TicketType type) {
    this.type = type;
  }

  public Long getTeamId() {
    return teamId;
  }

  public void setTeamId(Long teamId) {
    this.teamId = teamId;
  }

  public boolean isOnPortal() {
    return onPortal;
  }

  public void setOnPortal(boolean onPortal) {
    this.onPortal = onPortal;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
