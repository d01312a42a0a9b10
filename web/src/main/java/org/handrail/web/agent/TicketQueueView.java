package org.handrail.web.agent;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Page;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.DueIn;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.util.Faces;

/** /agent/queue: one view of tickets, filtered and sorted as its reader likes. */
@Named("queue")
@ViewScoped
public class TicketQueueView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient QueueQueries queues;
  @Inject private transient Callers callers;
  @Inject private transient Clock clock;

  private QueueView view;
  private final QueueFilters filters = new QueueFilters();
  private List<QueueRow> selection = new ArrayList<>();
  private String order;
  private Instant shownAt;
  private int newer;

  private final RecordLazyModel<QueueRow> model =
      new RecordLazyModel<>(QueueRow::id, this::page, this::count, this::row)
          .sortableBy(QueueSort.fields().stream().map(TicketField::key).toArray(String[]::new))
          .filterableBy(QueueFilters.KEYS)
          .orderedBy("updated", false);

  /** Of an address that names no view Faces says nothing, not even null. */
  @PostConstruct
  void begin() {
    view = usual();
  }

  /** The word for a view in addresses and texts: {@code my-teams}. */
  static String word(QueueView view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address may say what of the view is meant. */
  public void open() {
    filters.applyTo(model);
    shownAt = clock.instant();
    order = view == QueueView.BREACHING_SOON ? "due" : "updated";
    orderModel();
  }

  /** The reader chose another order where the table has no headings. */
  public void reorder() {
    orderModel();
    model.refresh();
  }

  private void orderModel() {
    switch (order) {
      case "due", "requester", "status", "subject" -> model.orderedBy(order, true);
      case "oldest" -> model.orderedBy("created", true);
      default -> model.orderedBy(order, false);
    }
  }

  /** Shows what is new. What was selected stays so while it is in the list. */
  public void show() {
    model.refresh();
    setSelection(stillListed());
    newer = 0;
    shownAt = clock.instant();
  }

  private List<QueueRow> stillListed() {
    var ids = selection.stream().map(QueueRow::id).toList();
    return ids.isEmpty() ? List.of() : queues.among(filter(model.filters()), ids);
  }

  /** Counts what changed since the list was shown; the list itself stays as it is. */
  public void look() {
    newer = queues.count(filter(model.filters()).changedAfter(shownAt));
  }

  /** The reader chose other filters; a number that is in no such list leads to its ticket. */
  public void narrow() {
    filters.applyTo(model);
    show();
    elsewhere().ifPresent(row -> Faces.redirect("agent/ticket.xhtml?number=%s", row.number()));
  }

  private Optional<QueueRow> elsewhere() {
    return Optional.ofNullable(filters.getText())
        .flatMap(TicketNumber::said)
        .filter(number -> count(model.filters()) == 0)
        .flatMap(number -> queues.byNumber(QueueView.ALL, number));
  }

  /** The reader took a filter off. */
  public void removeFilter(String key) {
    filters.clear(key);
    narrow();
  }

  private Page<QueueRow> page(TableQuery query) {
    var order = query.order().get(0);
    var sort =
        order.key().equals("id")
            ? new QueueSort(BuiltInFields.NUMBER_OF_TICKET, order.ascending())
            : QueueSort.by(order.key(), order.ascending());
    return queues.page(
        filter(query.filters()), sort, query.after().map(Cursor::encoded), query.limit());
  }

  private long count(Map<String, Object> asked) {
    return queues.count(filter(asked));
  }

  private Optional<QueueRow> row(long id) {
    return queues.row(id);
  }

  private QueueFilter filter(Map<String, Object> asked) {
    var filter = QueueFilter.of(view);
    for (var one : asked.entrySet()) {
      filter = narrowed(filter, one.getKey(), one.getValue());
    }
    return filter;
  }

  private static QueueFilter narrowed(QueueFilter filter, String key, Object value) {
    return switch (key) {
      case "text" -> filter.withText((String) value);
      case "due" -> filter.dueIn((DueIn) value);
      case "status" -> filter.with(BuiltInFields.STATUS_CATEGORY, value);
      default -> filter.with(TicketFields.known().find(key).orElseThrow(), value);
    };
  }

  /** Null in the address is the reader's usual view; so is a view that does not exist. */
  public void setView(String word) {
    view =
        Arrays.stream(QueueView.values())
            .filter(one -> one != QueueView.OWN && word(one).equals(word))
            .findFirst()
            .orElseGet(this::usual);
  }

  /** An agent begins with their own work; a manager has none and begins with all of it. */
  private QueueView usual() {
    return callers.current().is(Role.AGENT) ? QueueView.MINE : QueueView.ALL_OPEN;
  }

  public String getView() {
    return word(view);
  }

  /** The list of all tickets ever sorts only by what has an index for it. */
  public boolean isBounded() {
    return view != QueueView.ALL;
  }

  /** Orders one can choose without headings; the list of all tickets has those with an index. */
  public List<String> getOrders() {
    return isBounded()
        ? List.of("updated", "created", "oldest", "due", "priority", "status", "requester")
        : List.of("updated", "created", "oldest");
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public RecordLazyModel<QueueRow> getModel() {
    return model;
  }

  public QueueFilters getFilters() {
    return filters;
  }

  public boolean isFiltered() {
    return !model.filters().isEmpty();
  }

  public List<QueueRow> getSelection() {
    return selection;
  }

  public void setSelection(List<QueueRow> selection) {
    this.selection = selection == null ? new ArrayList<>() : new ArrayList<>(selection);
  }

  /** How many tickets of this list changed since it was shown. */
  public int getNewer() {
    return newer;
  }
}
