package org.handrail.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.handrail.security.Callers;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryTile;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;

/** The portal's first page: search, ways to ask, what is under way. */
@Named("portalHome")
@RequestScoped
public class HomeView {

  private static final int UNDER_WAY = 5;

  @Inject private QueueQueries queues;
  @Inject private CategoryQueries categories;
  @Inject private Callers callers;

  private List<QueueRow> underWay;

  /** The caller's open tickets that changed last. */
  public List<QueueRow> getUnderWay() {
    if (underWay == null) {
      underWay =
          queues
              .page(OwnTickets.open(), QueueSort.NEWEST_CHANGE, Optional.empty(), UNDER_WAY)
              .rows();
    }
    return underWay;
  }

  public List<CategoryTile> getCategories() {
    return categories.onPortal(callers.current().language());
  }
}
