package org.handrail.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Page;
import org.handrail.mail.outbox.AlarmRow;
import org.handrail.mail.outbox.OutboxFilter;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.mail.outbox.OutboxRow;
import org.handrail.mail.outbox.OutboxService;
import org.handrail.mail.outbox.OutboxState;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;

/** /admin/outbox: every mail that leaves, and what stands in the way of those that did not. */
@Named("outbox")
@ViewScoped
public class OutboxView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OutboxQueries queries;
  @Inject private transient OutboxService service;

  private RecordLazyModel<OutboxRow> model;
  private OutboxState state;
  private String words;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(OutboxRow::id, this::page, this::count, id -> Optional.empty())
            .filterableBy("state", "words")
            .orderedBy("id", false);
  }

  public void find() {
    model.filter("state", state);
    model.filter("words", words);
    model.refresh();
  }

  public void retry(long mailId) {
    service.retry(mailId);
    model.refresh();
  }

  public void cancel(long mailId) {
    service.cancel(mailId);
    model.refresh();
  }

  public void settle(long alarmId) {
    service.settle(alarmId);
  }

  public List<AlarmRow> getAlarms() {
    return queries.alarms();
  }

  private Page<OutboxRow> page(TableQuery query) {
    return queries.page(filter(query.filters()), query.after(), query.limit());
  }

  private long count(Map<String, Object> filters) {
    return queries.count(filter(filters));
  }

  private static OutboxFilter filter(Map<String, Object> filters) {
    return new OutboxFilter(
        Optional.ofNullable((OutboxState) filters.get("state")),
        Optional.empty(),
        (String) filters.getOrDefault("words", ""));
  }

  public RecordLazyModel<OutboxRow> getModel() {
    return model;
  }

  public OutboxState[] getStates() {
    return OutboxState.values();
  }

  public OutboxState getState() {
    return state;
  }

  public void setState(OutboxState state) {
    this.state = state;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
