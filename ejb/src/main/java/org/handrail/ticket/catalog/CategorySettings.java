package org.handrail.ticket.catalog;

import org.handrail.kernel.DomainException;
import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.model.TicketType;

/**
 * What an administrator decides about a category.
 *
 * @param type of the tickets opened in it, unless they say otherwise
 * @param teamId where they are routed; null leaves it to the channel's standard team
 * @param onPortal whether requesters may choose it
 * @param active an inactive one is for history only
 */
public record CategorySettings(
    LocalisedName name,
    CategoryIcon icon,
    TicketType type,
    Long teamId,
    boolean onPortal,
    boolean active) {

  /**
   * @throws DomainException {@code catalog.name.missing} unless it is named in every language
   */
  public CategorySettings {
    if (!name.isComplete()) {
      throw new DomainException(CatalogError.NAME_MISSING);
    }
  }
}
