package org.handrail.web.team;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.team.AgentRow;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamService;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** The card on /admin/team that says who belongs to it; every change is saved at once. */
@Named
@ViewScoped
public class MembersView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TeamQueries queries;
  @Inject private transient TeamService service;
  @Inject private transient TeamView team;
  @Inject private transient ReaderTexts texts;

  private List<MemberForm> rows;
  private Long newcomer;

  public void add() {
    service.putMember(team.getId(), newcomer, false);
    newcomer = null;
    reread();
  }

  public void remove(MemberForm member) {
    service.removeMember(team.getId(), member.getAccountId());
    reread();
  }

  public void saveLead(MemberForm member) {
    service.putMember(team.getId(), member.getAccountId(), member.isLead());
    reread();
  }

  public void saveCapacity(MemberForm member) {
    service.setCapacity(member.getAccountId(), member.getCapacity());
    reread();
  }

  private void reread() {
    rows = null;
    Messages.addGlobal(new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
  }

  /** Kept while the page is open, so that what is typed belongs to the row it was typed into. */
  public List<MemberForm> getRows() {
    if (rows == null) {
      rows = queries.agents(team.getId()).stream().map(MemberForm::new).toList();
    }
    return rows;
  }

  /** The agents who could be added. */
  public List<AgentRow> getOthers() {
    return queries.agentsOutside(team.getId());
  }

  public Long getNewcomer() {
    return newcomer;
  }

  public void setNewcomer(Long newcomer) {
    this.newcomer = newcomer;
  }
}
