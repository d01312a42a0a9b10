package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;

/** A ticket that nobody has written, as its fields on the page. */
public class TesterForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long category;
  private TicketType type = TicketType.INCIDENT;
  private Priority priority = Priority.NORMAL;
  private Long team;
  private Long organisation;
  private boolean vip;
  private Channel channel = Channel.EMAIL;
  private String tags = "";
  private LocalDateTime opened;

  TesterForm(LocalDateTime opened) {
    this.opened = opened;
  }

  void take(TicketFacts facts) {
    category = facts.category();
    type = TicketType.valueOf(facts.type());
    priority = facts.priority();
    team = facts.team();
    organisation = facts.organisation();
    vip = facts.vip();
    channel = new Channel(facts.channel());
    tags = String.join(", ", new TreeSet<>(facts.tags()));
  }

  TicketFacts facts() {
    return new TicketFacts(
        category, type.name(), priority, team, organisation, vip, channel.key(), words());
  }

  private Set<String> words() {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public TicketType getType() {
    return type;
  }

  public void setType(TicketType type) {
    this.type = type;
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

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public boolean isVip() {
    return vip;
  }

  public void setVip(boolean vip) {
    this.vip = vip;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags == null ? "" : tags;
  }

  public LocalDateTime getOpened() {
    return opened;
  }

  public void setOpened(LocalDateTime opened) {
    this.opened = opened;
  }
}
