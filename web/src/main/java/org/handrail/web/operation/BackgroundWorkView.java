package org.handrail.web.operation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.kernel.Page;
import org.handrail.kernel.work.QueueState;
import org.handrail.operation.FailedItem;
import org.handrail.operation.WorkQueries;
import org.handrail.operation.WorkService;
import org.handrail.security.audit.AuditQueries;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;

/** /admin/background-work: the queues of all nodes, and what failed in one of them. */
@Named("backgroundWork")
@ViewScoped
public class BackgroundWorkView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> DECIDED_ELSEWHERE =
      Map.of(
          "deliveries", "/admin/outbox",
          "mail-intake", "/admin/mail-ledger",
          "mail-fetch", "/admin/mailboxes");

  @Inject private transient WorkQueries queries;
  @Inject private transient WorkService service;
  @Inject private transient AuditQueries names;
  @Inject private transient Reader reader;

  private final Map<String, String> nameOf = new HashMap<>();
  private RecordLazyModel<FailedItem> model;
  private String queue;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(FailedItem::id, this::page, this::count, id -> Optional.empty())
            .orderedBy("id", false);
  }

  /** A queue that there is not is not found. */
  public void open() {
    if (queue != null) {
      queries.requireKnown(queue);
    }
  }

  public List<QueueState> getQueues() {
    return queries.queues();
  }

  public Duration lag(QueueState state) {
    return Duration.ofSeconds(state.lagSeconds());
  }

  /** The page where people decide about what failed in the queue; null if it is this one. */
  public String getDecidedOn() {
    return DECIDED_ELSEWHERE.get(queue);
  }

  public void retry(long item) {
    service.retry(queue, item);
    model.refresh();
  }

  public void drop(long item) {
    service.drop(queue, item);
    model.refresh();
  }

  /** How people know what failed; its kind and id where it has no name. */
  public String name(FailedItem item) {
    return nameOf.getOrDefault(item.object(), item.object());
  }

  private Page<FailedItem> page(TableQuery query) {
    var page = queries.failed(queue, query.after(), query.limit());
    nameOf.putAll(
        names.names(
            page.rows().stream().map(FailedItem::object).collect(Collectors.toSet()),
            reader.getLanguage().tag()));
    return page;
  }

  private long count(Map<String, Object> filters) {
    return queries.countFailed(queue);
  }

  public RecordLazyModel<FailedItem> getModel() {
    return model;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }
}
