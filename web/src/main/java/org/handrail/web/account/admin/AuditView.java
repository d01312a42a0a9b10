package org.handrail.web.account.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Page;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.audit.AuditFilter;
import org.handrail.security.audit.AuditQueries;
import org.handrail.security.audit.AuditRow;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;

/** /admin/audit: who changed what, the newest first. */
@Named("audit")
@ViewScoped
public class AuditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AuditQueries queries;
  @Inject private transient ReaderTexts texts;

  @Inject private transient AuditWords words;
  @Inject private transient Reader reader;

  private Map<String, String> names = Map.of();
  private RecordLazyModel<AuditRow> model;
  private String text;
  private AuditAction action;

  @PostConstruct
  void open() {
    model =
        new RecordLazyModel<>(AuditRow::id, this::page, this::count, id -> Optional.empty())
            .filterableBy("text", "action")
            .orderedBy("id", false);
  }

  public void find() {
    model.filter("text", text);
    model.filter("action", action);
    model.refresh();
  }

  /** An action of a newer version, met after going back to this one, is shown as stored. */
  public String words(AuditRow row) {
    return AuditAction.of(row.action()).map(texts::of).orElse(row.action());
  }

  /** What it was done to, by its name; what has none any more by its kind and number. */
  public String object(AuditRow row) {
    return words.object(row, names);
  }

  /** What was set, and of a change what it was before: only what differs. */
  public List<String> details(AuditRow row) {
    return words.details(row, names);
  }

  private Page<AuditRow> page(TableQuery query) {
    var page = queries.page(filter(query.filters()), query.after(), query.limit());
    names = queries.names(words.named(page.rows()), reader.getLanguage().tag());
    return page;
  }

  private long count(Map<String, Object> filters) {
    return queries.count(filter(filters));
  }

  private static AuditFilter filter(Map<String, Object> filters) {
    var action = (AuditAction) filters.get("action");
    return new AuditFilter(
        (String) filters.get("text"), action == null ? null : action.stored(), null, null);
  }

  public RecordLazyModel<AuditRow> getModel() {
    return model;
  }

  public AuditAction[] getActions() {
    return AuditAction.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }
}
