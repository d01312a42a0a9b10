package org.handrail.web.api.catalog;

import java.util.List;
import org.handrail.team.TeamRow;
import org.handrail.ticket.catalog.CategoryTile;
import org.handrail.ticket.catalog.StatusRow;
import org.handrail.ticket.model.StatusCategory;

/** The lists of what is in use. */
public final class CatalogLists {

  private CatalogLists() {}

  /** Statuses in their order. */
  public record StatusList(List<StatusLine> items) {}

  /** A status; the standard one is what the rules use for its category. */
  public record StatusLine(long id, StatusCategory category, String name, boolean standard) {

    static StatusLine of(StatusRow row) {
      return new StatusLine(row.id(), row.category(), row.name(), row.standard());
    }
  }

  /** Categories in their order. */
  public record CategoryList(List<CategoryAnswer> items) {}

  /** What a ticket can be about. */
  public record CategoryAnswer(long id, String name) {

    static CategoryAnswer of(CategoryTile tile) {
      return new CategoryAnswer(tile.id(), tile.name());
    }
  }

  /** Teams by name. */
  public record TeamList(List<TeamAnswer> items) {}

  /** A team and its level of support, 1 to 3. */
  public record TeamAnswer(long id, String name, int level) {

    static TeamAnswer of(TeamRow row) {
      return new TeamAnswer(row.id(), row.name(), row.level());
    }
  }
}
