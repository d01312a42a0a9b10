package org.handrail.web.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.query.ClockExplanation;
import org.handrail.sla.query.ClockQueries;
import org.handrail.web.ui.Reader;

/** Why a clock is due when it is, for the reader who asked. */
@Named
@RequestScoped
public class ClockReason {

  @Inject private ClockQueries queries;
  @Inject private Reader reader;
  @Inject private Clock clock;

  private ClockExplanation explanation;
  private ReasonWords words;
  private TimelineBar bar;

  /**
   * @throws DomainException {@code security.not-found}, {@code sla.clock.unknown}
   */
  public void explain(long ticketId, ClockKind kind, int cycle) {
    explanation = queries.explanation(ticketId, kind, cycle);
    words = new ReasonWords(explanation, reader.getLanguage(), reader.getZone(), clock.instant());
    bar = new TimelineBar(explanation);
  }

  /** Null until somebody asked. */
  public ClockExplanation getExplanation() {
    return explanation;
  }

  public String getSummary() {
    return words.summary();
  }

  public String getBreach() {
    return words.breach();
  }

  public List<String> getPassages() {
    return words.passages();
  }

  public List<String> getPromises() {
    return words.promises();
  }

  public List<ReasonWords.StepLine> getSteps() {
    return words.steps();
  }

  public String getZone() {
    return words.zone();
  }

  public List<TimelineBar.Part> getBar() {
    return bar.parts();
  }

  /** Where the breach is in the bar; null if there is none. */
  public Integer getBreachPlace() {
    return explanation.breach() == null ? null : bar.place(explanation.breach().at());
  }
}
