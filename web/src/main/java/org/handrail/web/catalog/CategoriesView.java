package org.handrail.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryRow;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.web.ui.Reader;

/** /admin/categories: what tickets may be about, in the order requesters see. */
@Named
@RequestScoped
public class CategoriesView {

  @Inject private CategoryQueries queries;
  @Inject private CategoryService service;
  @Inject private Reader reader;

  private List<CategoryRow> rows;

  /** Asked once for the page: categories are counted in tens. */
  public List<CategoryRow> getRows() {
    if (rows == null) {
      rows = queries.all(reader.getLanguage().tag());
    }
    return rows;
  }

  public void moveUp(long categoryId) {
    move(categoryId, -1);
  }

  public void moveDown(long categoryId) {
    move(categoryId, 1);
  }

  private void move(long categoryId, int step) {
    service.arrange(
        Order.moved(getRows().stream().map(CategoryRow::id).toList(), categoryId, step));
    rows = null;
  }
}
