package org.handrail.web.sla.review;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobState;
import org.handrail.batch.simulation.Simulating;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.simulation.RateRow;
import org.handrail.sla.simulation.RateRow.By;
import org.handrail.sla.simulation.Simulation;
import org.handrail.sla.simulation.SimulationQueries;
import org.handrail.sla.simulation.SimulationRow;
import org.handrail.sla.simulation.SimulationService;
import org.handrail.web.ui.RecordLazyModel;
import org.omnifaces.util.Faces;

/**
 * /admin/sla-what-if, /agent/sla-what-if: simulates a past period under another SLA definition, and
 * shows both sides; leads simulate the tickets of the teams they lead.
 */
@Named("slaWhatIf")
@ViewScoped
public class WhatIfView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int EARLIER = 10;
  private static final int ALL = 100_000;
  private static final int USUAL_DAYS = 30;

  @Inject private transient SimulationQueries queries;
  @Inject private transient SimulationService service;
  @Inject private transient Simulating simulating;
  @Inject private transient RateWords words;
  @Inject private transient DefinitionNames definitions;

  private Long id;
  private String definition;
  private LocalDate first;
  private LocalDate last;
  private ClockKind only;
  private RecordLazyModel<SimulationRow> model;
  private transient Simulation simulation;
  private transient Optional<JobRun> run;
  private transient List<RateRow> rates;
  private transient List<RateRow> allRates;
  private transient List<Simulation> earlier;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(
            SimulationRow::id,
            query -> queries.differing(id, query.after(), query.limit()),
            filters -> queries.countDiffering(id),
            row -> Optional.empty());
  }

  /** The first look at a simulation that is not there is refused. */
  public void open() {
    if (first == null) {
      var simulated = id == null ? null : simulation();
      last = simulated == null ? definitions.today().minusDays(1) : definitions.lastDay(simulated);
      first = simulated == null ? last.minusDays(USUAL_DAYS - 1) : definitions.firstDay(simulated);
      definition = simulated == null ? definition : DefinitionNames.valueOf(simulated.definition());
    }
  }

  /** Lets the job simulate what is chosen, and goes on to what it finds. */
  public String start() {
    long planned =
        service.plan(
            DefinitionNames.of(definition),
            definitions.startOf(first),
            definitions.startOf(last.plusDays(1)));
    simulating.start(planned);
    return Faces.getViewId() + "?faces-redirect=true&id=" + planned;
  }

  /** Goes on with what was interrupted. */
  public void restart() {
    simulating.restart(id);
    look();
  }

  /** Forgets what was seen, so that the page shows what is. */
  public void look() {
    simulation = null;
    run = null;
    rates = null;
    allRates = null;
    model.refresh();
  }

  public void saveRates() throws IOException {
    save(words.csv(queries.rates(id, Optional.empty())), "what-if-" + id + "-rates.csv");
  }

  public void saveTickets() throws IOException {
    var all = queries.differing(id, Optional.empty(), ALL).rows();
    save(words.csvOfTickets(all), "what-if-" + id + "-tickets.csv");
  }

  private static void save(String csv, String name) throws IOException {
    // spreadsheets take UTF-8 for what it is only behind a byte order mark
    Faces.sendFile(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8), name, true);
  }

  public boolean isChosen() {
    return id != null;
  }

  public boolean isActive() {
    return run().filter(latest -> latest.state().isActive()).isPresent();
  }

  public boolean isDone() {
    return run().filter(latest -> latest.state() == JobState.COMPLETED).isPresent();
  }

  /** The run that did not come to its end, or null. */
  public JobRun getInterrupted() {
    return run().filter(latest -> !isActive() && !isDone()).orElse(null);
  }

  /** In percent. */
  public int getProgress() {
    return run().map(latest -> latest.progress().orElse(0)).orElse(0);
  }

  public Simulation getSimulation() {
    return simulation();
  }

  /** Of all clocks together, whatever is chosen for the other tables. */
  public List<RateRow> getByClock() {
    if (allRates == null) {
      allRates = queries.rates(id, Optional.empty());
    }
    return of(By.CLOCK, allRates);
  }

  public List<RateRow> getByTeam() {
    return of(By.TEAM, rates());
  }

  public List<RateRow> getByPriority() {
    return of(By.PRIORITY, rates());
  }

  private static List<RateRow> of(By by, List<RateRow> all) {
    return all.stream().filter(rate -> rate.by() == by).toList();
  }

  /** Forgets the rates of another clock. */
  public void choose() {
    rates = null;
  }

  /** The latest, without the one that is shown. */
  public List<Simulation> getEarlier() {
    if (earlier == null) {
      earlier =
          queries.latest(EARLIER).stream()
              .filter(other -> !Long.valueOf(other.id()).equals(id))
              .toList();
    }
    return earlier;
  }

  public ClockKind[] getKinds() {
    return ClockKind.values();
  }

  public RecordLazyModel<SimulationRow> getModel() {
    return model;
  }

  private Simulation simulation() {
    if (simulation == null) {
      simulation = queries.simulation(id);
    }
    return simulation;
  }

  private Optional<JobRun> run() {
    if (run == null) {
      run = id == null ? Optional.empty() : simulating.run(id);
    }
    return run;
  }

  private List<RateRow> rates() {
    if (rates == null) {
      rates = queries.rates(id, Optional.ofNullable(only));
    }
    return rates;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getDefinition() {
    return definition;
  }

  public void setDefinition(String definition) {
    this.definition = definition;
  }

  public LocalDate getFirst() {
    return first;
  }

  public void setFirst(LocalDate first) {
    this.first = first;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public ClockKind getOnly() {
    return only;
  }

  public void setOnly(ClockKind only) {
    this.only = only;
  }
}
