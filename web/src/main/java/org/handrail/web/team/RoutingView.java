package org.handrail.web.team;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.assignment.ChannelTeam;
import org.handrail.assignment.RoutingService;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** The card on /admin/teams that says where tickets without a category go. */
@Named
@ViewScoped
public class RoutingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoutingService service;
  @Inject private transient TeamQueries teams;
  @Inject private transient ReaderTexts texts;

  private final Map<Channel, Long> chosen = new HashMap<>();

  @PostConstruct
  void read() {
    chosen.clear();
    service.standardTeams().forEach(this::put);
  }

  /** Saves the channels whose team was changed on the page. */
  public void save() {
    var before = new HashMap<Channel, Long>();
    service.standardTeams().forEach(row -> before.put(row.channel(), row.teamId()));
    Channels.all().stream()
        .filter(channel -> !Objects.equals(before.get(channel), chosen.get(channel)))
        .forEach(channel -> service.setStandardTeam(channel, chosen.get(channel)));
    Messages.addGlobal(new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
  }

  public Map<Channel, Long> getChosen() {
    return chosen;
  }

  public List<Channel> getChannels() {
    return Channels.all();
  }

  public List<TeamRow> getTeams() {
    return teams.active();
  }

  private void put(ChannelTeam row) {
    chosen.put(row.channel(), row.teamId());
  }
}
