package org.handrail.web.sla.review;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.batch.job.JobError;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobService;
import org.handrail.batch.job.JobState;
import org.handrail.kernel.DomainException;
import org.handrail.sla.definition.Draft;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.review.DecisionService;
import org.handrail.sla.review.DraftReview;
import org.handrail.sla.review.EffectRow;
import org.handrail.sla.review.EffectSums;
import org.handrail.sla.review.PreviewAge;
import org.handrail.sla.review.ReviewError;
import org.handrail.sla.review.ReviewQueries;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.omnifaces.util.Messages;

/** /admin/sla-draft: what a draft changes and what that would do, and what becomes of it. */
@Named("slaDraft")
@ViewScoped
public class DraftView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String JOB = "preview-sla-draft";
  private static final String LIST = "/admin/sla-drafts?faces-redirect=true";

  @Inject private transient ReviewQueries reviews;
  @Inject private transient SlaDefinitionService definitions;
  @Inject private transient DecisionService decisions;
  @Inject private transient JobQueries jobs;
  @Inject private transient JobService jobService;
  @Inject private transient ReaderTexts texts;
  @Inject private transient ChangeWords words;
  @Inject private transient AgeWords ageWords;
  @Inject private transient Clock clock;

  private Long id;
  private RecordLazyModel<EffectRow> model;
  private Boolean outdated;
  private transient DraftReview review;
  private transient List<ChangeGroup> changes;
  private transient Optional<JobRun> run;
  private transient Optional<EffectSums> sums;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(
            EffectRow::id,
            query -> reviews.effects(id, query.after(), query.limit()),
            filters -> reviews.countEffects(id),
            row -> Optional.empty());
  }

  /** The first look at a draft that is not there is refused. */
  public void open() {
    review();
  }

  /** Lets the preview begin if nobody has; the page asks for it when it is opened first. */
  public void begin() {
    if (isUnseen()) {
      compute();
    }
  }

  /** Goes on with a preview that was interrupted, else begins a new one as of now. */
  public void compute() {
    try {
      var interrupted = run().filter(JobRun::isRestartable);
      if (interrupted.isPresent()) {
        jobService.restart(interrupted.get().id());
      } else {
        jobService.start(JOB, Map.of("draft", about()));
      }
    } catch (DomainException refused) {
      // somebody else looks at it too: that preview is as good
      if (refused.code() != JobError.ALREADY_RUNNING) {
        throw refused;
      }
    }
    look();
  }

  /** Forgets what was seen, so that the page shows what is. */
  public void look() {
    review = null;
    run = null;
    sums = null;
    outdated = null;
    model.refresh();
  }

  public String publishForNew() {
    definitions.publish(id, Scope.NEW_TICKETS);
    return left("sla.draft.said.new");
  }

  public String publishForAll() {
    return decided(() -> decisions.publishForAll(id, isOutdated()), "sla.draft.said.all");
  }

  public String applyToOpen() {
    return decided(() -> decisions.applyToOpen(id, isOutdated()), "sla.draft.said.applied");
  }

  /** Anyone who was not told that the preview is out of date is told it first. */
  private String decided(Runnable decision, String said) {
    try {
      decision.run();
      return left(said);
    } catch (DomainException refused) {
      if (refused.code() != ReviewError.PREVIEW_OUTDATED) {
        throw refused;
      }
      look();
      return null;
    }
  }

  public String discard() {
    definitions.discard(id);
    return left("sla.draft.said.discarded");
  }

  private String left(String said) {
    Messages.addFlashGlobalInfo(texts.get(said));
    return LIST;
  }

  /** Whether it can be decided: by publishing it or, if it was overtaken, by discarding it only. */
  public boolean isUndecided() {
    return getDraft().isUndecided();
  }

  public boolean isPublishable() {
    return isUndecided() && !review().overtaken();
  }

  /** Whether it holds for new tickets only and may still be applied to those that are open. */
  public boolean isApplicable() {
    return review().version() != null && review().version().isApplicable();
  }

  /** Whether what it would do to open tickets still matters, and nobody has looked at it. */
  public boolean isUnseen() {
    return isPreviewable() && run().isEmpty();
  }

  public boolean isPreviewable() {
    return isPublishable() || isApplicable();
  }

  public boolean isActive() {
    return run().filter(latest -> latest.state().isActive()).isPresent();
  }

  /** Whether the preview has come to its end, so that its numbers are those of all tickets. */
  public boolean isPreviewed() {
    return getSums() != null
        && run().filter(latest -> latest.state() == JobState.COMPLETED).isPresent();
  }

  /**
   * Whether the page says that the preview is out of date: as it was when it was shown, so that
   * nobody agrees to what they have not seen.
   */
  public boolean isOutdated() {
    if (outdated == null) {
      outdated =
          isPreviewable()
              && isPreviewed()
              && age().filter(age -> age.isOutdated(clock.instant())).isPresent();
    }
    return outdated;
  }

  /** How old the preview is, and what has changed since. */
  public String getAge() {
    return age().map(ageWords::words).orElse("");
  }

  /** The latest run of the preview that did not come to its end, or null. */
  public JobRun getInterrupted() {
    return run()
        .filter(latest -> !latest.state().isActive() && latest.state() != JobState.COMPLETED)
        .orElse(null);
  }

  /** In percent. */
  public int getProgress() {
    return run().map(latest -> latest.progress().orElse(0)).orElse(0);
  }

  /** What would be done to open tickets, for who is about to do it. */
  public String getConsequences() {
    var found = getSums();
    return found == null
        ? ""
        : texts.with(
            "sla.draft.consequences",
            found.affected(),
            found.earlier(),
            found.later(),
            found.breaching());
  }

  public Draft getDraft() {
    return review().draft();
  }

  public DraftReview getReview() {
    return review();
  }

  public String getTitle() {
    return words.subject(review().subject());
  }

  public List<ChangeGroup> getChanges() {
    if (changes == null) {
      changes = words.groups(review().changes());
    }
    return changes;
  }

  /** Null until the preview has begun. */
  public EffectSums getSums() {
    if (sums == null) {
      sums = reviews.sums(id);
    }
    return sums.orElse(null);
  }

  public RecordLazyModel<EffectRow> getModel() {
    return model;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  private DraftReview review() {
    if (review == null) {
      review = reviews.review(id);
    }
    return review;
  }

  private Optional<PreviewAge> age() {
    return reviews.age(id);
  }

  private Optional<JobRun> run() {
    if (run == null) {
      run = jobs.latest(JOB, about());
    }
    return run;
  }

  private String about() {
    return String.valueOf(id);
  }
}
