package org.handrail.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;

/** The caller's tickets, a page more whenever asked for. */
@Named("portalTickets")
@ViewScoped
public class TicketsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  @Inject private QueueQueries queues;

  private boolean closed;
  private final transient List<QueueRow> rows = new ArrayList<>();
  private String next;

  /** Shows the first page. */
  public void open() {
    rows.clear();
    next = null;
    more();
  }

  /** Appends the next page. */
  public void more() {
    var filter = closed ? OwnTickets.closed() : OwnTickets.open();
    var page = queues.page(filter, QueueSort.NEWEST_CHANGE, Optional.ofNullable(next), PAGE);
    rows.addAll(page.rows());
    next = page.next().map(Cursor::encoded).orElse(null);
  }

  public List<QueueRow> getRows() {
    return rows;
  }

  /** Whether there are tickets after the last one shown. */
  public boolean isLonger() {
    return next != null;
  }

  public boolean isClosed() {
    return closed;
  }

  public void setClosed(boolean closed) {
    this.closed = closed;
  }
}
