package org.handrail.ticket.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.model.TicketType;

/**
 * What tickets can be about: a tile on the portal, a property for agents, and the way to the team
 * that answers.
 */
@Entity
public class Category {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category")
  @SequenceGenerator(name = "category", sequenceName = "category_id_seq", allocationSize = 1)
  private Long id;

  @Version private long version;

  @Column(name = "names")
  private LocalisedName name;

  private String icon;

  @Enumerated(EnumType.STRING)
  private TicketType type;

  @Column(name = "team_id")
  private Long teamId;

  private int position;

  @Column(name = "on_portal")
  private boolean onPortal;

  private boolean active;

  protected Category() {}

  /**
   * @param position its place among all categories
   */
  Category(CategorySettings settings, int position) {
    change(settings);
    this.position = position;
  }

  /** Tickets that are open already stay with their team and type. */
  final void change(CategorySettings settings) {
    name = settings.name();
    icon = settings.icon().styleClass();
    type = settings.type();
    teamId = settings.teamId();
    onPortal = settings.onPortal();
    active = settings.active();
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  CategorySettings settings() {
    return new CategorySettings(name, CategoryIcon.of(icon), type, teamId, onPortal, active);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Category category && id != null && id.equals(category.id);
  }

  @Override
  public int hashCode() {
    return Category.class.hashCode();
  }
}
