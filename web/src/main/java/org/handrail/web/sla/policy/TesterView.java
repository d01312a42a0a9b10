package org.handrail.web.sla.policy;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.security.SecurityError;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.tester.PolicyTester;
import org.handrail.sla.tester.TestedTicket;
import org.handrail.team.TeamRow;
import org.handrail.ticket.catalog.StatusRow;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/**
 * /admin/sla-tester, /agent/sla-tester: which policy a ticket like this would get, why, and when it
 * would be due.
 */
@Named
@ViewScoped
public class TesterView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PolicyTester tester;
  @Inject private transient PolicyChoices choices;
  @Inject private transient Reader reader;
  @Inject private transient ReaderTexts texts;
  @Inject private transient Clock clock;

  private Long draft;
  private String like;
  private TesterForm form;
  private transient TestedTicket result;

  public void open() {
    if (form == null) {
      var now = LocalDateTime.ofInstant(clock.instant(), reader.getZone());
      form = new TesterForm(now.truncatedTo(ChronoUnit.MINUTES));
      form.put(
          BuiltInFields.TEAM,
          isFree() ? null : getTeams().stream().findFirst().map(TeamRow::id).orElse(null));
    }
  }

  /** Of which tickets can be tried. */
  public List<TeamRow> getTeams() {
    return tester.teams();
  }

  /** Whether tickets of no team can be tried too. */
  public boolean isFree() {
    return tester.isFree();
  }

  public void test() {
    result =
        draft == null
            ? tester.tried(form.facts(), opened())
            : tester.triedByDraft(draft, form.facts(), opened());
  }

  /** Fills the fields with what policies see of a ticket, and tries it. */
  public void takeExample() {
    TicketNumber.parse(like == null ? "" : like)
        .ifPresentOrElse(this::take, () -> refuse(texts.get("sla.tester.like.bad")));
  }

  /** In which statuses a clock would be paused. */
  public String pauses(ClockKind kind) {
    var names =
        choices.getStatuses().stream()
            .filter(row -> result.terms().pause(kind, PolicyChoices.status(row)))
            .map(StatusRow::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? texts.get("sla.tester.pauses.nowhere")
        : texts.with("sla.tester.pauses", names);
  }

  private void take(TicketNumber number) {
    try {
      form.take(tester.factsOf(number));
      test();
    } catch (DomainException refused) {
      if (refused.code() != SecurityError.NOT_FOUND) {
        throw refused;
      }
      refuse(texts.with("sla.tester.like.unknown", number));
    }
  }

  private static void refuse(String why) {
    Messages.add("tester:like", new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
  }

  private Instant opened() {
    return form.getOpened().atZone(reader.getZone()).toInstant();
  }

  public TestedTicket getResult() {
    return result;
  }

  public Long getDraft() {
    return draft;
  }

  public void setDraft(Long draft) {
    this.draft = draft;
  }

  public String getLike() {
    return like;
  }

  public void setLike(String like) {
    this.like = like;
  }

  public TesterForm getForm() {
    return form;
  }
}
