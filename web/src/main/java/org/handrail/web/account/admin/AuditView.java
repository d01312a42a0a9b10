package org.handrail.web.account.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.kernel.Page;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.audit.AuditFilter;
import org.handrail.security.audit.AuditQueries;
import org.handrail.security.audit.AuditRow;
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

  /** {@code team 3} in the reader's words; what follows the kind stays as it is. */
  public String object(AuditRow row) {
    var words = row.object().split(" ", 2);
    var kind = texts.get("account.audit.object." + words[0]);
    return words.length == 1 ? kind : kind + " " + words[1];
  }

  public String details(AuditRow row) {
    return new TreeMap<>(row.details())
        .entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
  }

  private Page<AuditRow> page(TableQuery query) {
    return queries.page(filter(query.filters()), query.after(), query.limit());
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
