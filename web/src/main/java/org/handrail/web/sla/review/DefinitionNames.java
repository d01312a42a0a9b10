package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.sla.review.ReviewQueries;
import org.handrail.sla.review.Subject;
import org.handrail.sla.review.VersionRow;
import org.handrail.sla.simulation.OtherDefinition;
import org.handrail.sla.simulation.OtherDefinition.OfDraft;
import org.handrail.sla.simulation.OtherDefinition.OfVersion;
import org.handrail.sla.simulation.Simulation;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/**
 * The SLA definitions under which the past may be simulated, and the days of a period in the
 * reader's zone.
 */
@Named("slaDefinitions")
@RequestScoped
public class DefinitionNames {

  private static final String DRAFT = "draft-";
  private static final String VERSION = "version-";
  private static final int OFFERED = 50;

  @Inject private ReviewQueries reviews;
  @Inject private ChangeWords words;
  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private Clock clock;

  /** Drafts first, then what held and what holds, the latest first. */
  public List<SelectItem> getAll() {
    var drafts =
        reviews.undecided().stream()
            .map(draft -> new SelectItem(DRAFT + draft.id(), name(draft.id(), draft.subject())));
    var versions =
        reviews.history(Optional.empty(), OFFERED).rows().stream()
            .map(row -> new SelectItem(VERSION + row.id(), name(row)));
    return Stream.concat(drafts, versions).toList();
  }

  /** What a simulation was under, for people. */
  public String name(OtherDefinition definition) {
    return definition.draftId() == null
        ? texts.with("sla.simulation.definition.version", definition.versionId())
        : name(definition.draftId(), reviews.subject(definition.draftId()));
  }

  private String name(long draftId, Subject subject) {
    return texts.with("sla.simulation.definition.draft", draftId, words.subject(subject));
  }

  private String name(VersionRow row) {
    var key =
        row.newest() ? "sla.simulation.definition.newest" : "sla.simulation.definition.version";
    return texts.with(key, row.id());
  }

  static String valueOf(OtherDefinition definition) {
    return definition.draftId() == null
        ? VERSION + definition.versionId()
        : DRAFT + definition.draftId();
  }

  static OtherDefinition of(String value) {
    long id = Long.parseLong(value.substring(value.indexOf('-') + 1));
    return value.startsWith(DRAFT) ? new OfDraft(id) : new OfVersion(id);
  }

  LocalDate today() {
    return dayOf(clock.instant());
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(reader.getZone()).toInstant();
  }

  /** The first day of a simulation's period. */
  public LocalDate firstDay(Simulation simulation) {
    return dayOf(simulation.fromAt());
  }

  /** The last day of a simulation's period, inclusive. */
  public LocalDate lastDay(Simulation simulation) {
    return dayOf(simulation.untilAt().minusNanos(1));
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(reader.getZone()).toLocalDate();
  }
}
