package org.handrail.ticket.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/**
 * A status as administrators named it. Its category never changes: tickets in it would change their
 * meaning behind everybody's back.
 */
@Entity
@Table(name = "ticket_status")
public class TicketStatus {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_status")
  @SequenceGenerator(
      name = "ticket_status",
      sequenceName = "ticket_status_id_seq",
      allocationSize = 1)
  private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private StatusCategory category;

  @Column(name = "names")
  private LocalisedName name;

  private int position;
  private boolean standard;
  private boolean active = true;

  protected TicketStatus() {}

  public TicketStatus(StatusCategory category, LocalisedName name, int position) {
    this.category = category;
    this.name = name;
    this.position = position;
  }

  /** Gives it another name and place; takes it out of use or back. */
  public void change(LocalisedName newName, int newPosition, boolean nowActive) {
    if (standard && !nowActive) {
      throw new TicketRejected(TicketError.STANDARD_STATUS_NEEDED);
    }
    name = newName;
    position = newPosition;
    active = nowActive;
  }

  /** Rules use this one from now on; the one before must have given way. */
  public void becomeStandard() {
    if (!active) {
      throw new TicketRejected(TicketError.STANDARD_STATUS_NEEDED);
    }
    standard = true;
  }

  /** Another one of the same category becomes the standard in the same transaction. */
  public void giveWayAsStandard() {
    standard = false;
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public StatusCategory category() {
    return category;
  }

  public LocalisedName name() {
    return name;
  }

  public int position() {
    return position;
  }

  /** Whether rules that only know the category use this one. */
  public boolean isStandard() {
    return standard;
  }

  public boolean isActive() {
    return active;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TicketStatus status && id != null && id.equals(status.id);
  }

  @Override
  public int hashCode() {
    return TicketStatus.class.hashCode();
  }
}
