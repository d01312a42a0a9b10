package org.handrail.web.agent;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.query.DueIn;
import org.handrail.web.ui.RecordLazyModel;

/** What the filter fields above the queue hold; null and blank filter nothing. */
public class QueueFilters implements Serializable {

  static final String[] KEYS = {
    "status", "priority", "team", "assignee", "category", "due", "tag", "text"
  };

  private static final long serialVersionUID = 1L;

  private StatusCategory status;
  private Priority priority;
  private Long team;
  private Long assignee;
  private Long category;
  private DueIn due;
  private String tag;
  private String text;

  void applyTo(RecordLazyModel<?> model) {
    var values = values();
    for (var key : KEYS) {
      model.filter(key, values.get(key));
    }
  }

  void clear(String key) {
    switch (key) {
      case "status" -> status = null;
      case "priority" -> priority = null;
      case "team" -> team = null;
      case "assignee" -> assignee = null;
      case "category" -> category = null;
      case "due" -> due = null;
      case "tag" -> tag = null;
      default -> text = null;
    }
  }

  private Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    values.put("status", status);
    values.put("priority", priority);
    values.put("team", team);
    values.put("assignee", assignee);
    values.put("category", category);
    values.put("due", due);
    values.put("tag", tag);
    values.put("text", text);
    return values;
  }

  public StatusCategory getStatus() {
    return status;
  }

  public void setStatus(StatusCategory status) {
    this.status = status;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public Long getTeam() {
    return team;
  }

  public void setTeam(Long team) {
    this.team = team;
  }

  public Long getAssignee() {
    return assignee;
  }

  public void setAssignee(Long assignee) {
    this.assignee = assignee;
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public DueIn getDue() {
    return due;
  }

  public void setDue(DueIn due) {
    this.due = due;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
