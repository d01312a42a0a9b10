package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.security.Callers;
import org.handrail.team.AgentRow;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryRow;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.ticket.catalog.StatusRow;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;
import org.handrail.ticket.query.DueIn;

/** What agents choose from, read once per request and in their language. */
@Named
@RequestScoped
public class Choices {

  @Inject private StatusQueries statusQueries;
  @Inject private CategoryQueries categoryQueries;
  @Inject private TeamQueries teamQueries;
  @Inject private Callers callers;

  private List<StatusRow> statuses;
  private List<CategoryRow> categories;
  private List<TeamRow> teams;
  private List<AgentRow> agents;

  public List<StatusRow> getStatuses() {
    if (statuses == null) {
      statuses = statusQueries.active(language());
    }
    return statuses;
  }

  public List<CategoryRow> getCategories() {
    if (categories == null) {
      categories = categoryQueries.active(language());
    }
    return categories;
  }

  public List<TeamRow> getTeams() {
    if (teams == null) {
      teams = teamQueries.active();
    }
    return teams;
  }

  public List<AgentRow> getAgents() {
    if (agents == null) {
      agents = teamQueries.agents();
    }
    return agents;
  }

  public StatusCategory[] getStatusCategories() {
    return StatusCategory.values();
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  public DueIn[] getDues() {
    return DueIn.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public TicketType[] getTypes() {
    return TicketType.values();
  }

  private String language() {
    return callers.current().language();
  }
}
