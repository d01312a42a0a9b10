package org.handrail.web.team;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.team.ManagerRow;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamService;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/**
 * The card on /admin/team that says which managers read the team; every change is saved at once.
 */
@Named
@ViewScoped
public class ManagersView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TeamQueries queries;
  @Inject private transient TeamService service;
  @Inject private transient TeamView team;
  @Inject private transient ReaderTexts texts;

  private transient List<ManagerRow> rows;
  private Long newcomer;

  public void add() {
    service.addManager(team.getId(), newcomer);
    newcomer = null;
    reread();
  }

  public void remove(ManagerRow manager) {
    service.removeManager(team.getId(), manager.accountId());
    reread();
  }

  private void reread() {
    rows = null;
    Messages.addGlobalInfo(texts.get("ui.saved"));
  }

  public List<ManagerRow> getRows() {
    if (rows == null) {
      rows = queries.managers(team.getId());
    }
    return rows;
  }

  /** The managers who could be added. */
  public List<ManagerRow> getOthers() {
    return queries.managersOutside(team.getId());
  }

  public Long getNewcomer() {
    return newcomer;
  }

  public void setNewcomer(Long newcomer) {
    this.newcomer = newcomer;
  }
}
