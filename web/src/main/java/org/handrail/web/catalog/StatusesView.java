package org.handrail.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.ticket.catalog.StatusRow;
import org.handrail.ticket.catalog.StatusService;
import org.handrail.web.ui.Reader;

/** /admin/statuses: in which states tickets may be, and which of them the rules use. */
@Named
@RequestScoped
public class StatusesView {

  @Inject private StatusQueries queries;
  @Inject private StatusService service;
  @Inject private Reader reader;

  private List<StatusRow> rows;

  /** Asked once for the page: statuses are counted in tens. */
  public List<StatusRow> getRows() {
    if (rows == null) {
      rows = queries.all(reader.getLanguage().tag());
    }
    return rows;
  }

  public void moveUp(long statusId) {
    move(statusId, -1);
  }

  public void moveDown(long statusId) {
    move(statusId, 1);
  }

  public void makeStandard(long statusId) {
    service.makeStandard(statusId);
    rows = null;
  }

  private void move(long statusId, int step) {
    service.arrange(Order.moved(getRows().stream().map(StatusRow::id).toList(), statusId, step));
    rows = null;
  }
}
