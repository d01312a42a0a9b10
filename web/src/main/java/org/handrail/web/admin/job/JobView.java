package org.handrail.web.admin.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.batch.job.JobOverview;
import org.handrail.batch.job.JobParameter;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobService;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /admin/job: starts a job, watches it, stops it, goes on with it, looks back. */
@Named("job")
@ViewScoped
public class JobView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 50;

  @Inject private transient JobQueries queries;
  @Inject private transient JobService jobService;
  @Inject private transient ReaderTexts texts;

  private String name;
  private Map<String, String> values;
  private transient JobOverview overview;
  private transient List<JobRun> history;

  /** Puts the defaults into the form; the first look at a job that is not there is refused. */
  public void open() {
    if (values == null) {
      values = new HashMap<>();
      getParameters().forEach(each -> values.put(each.name(), each.defaultValue()));
    }
  }

  public void start() {
    jobService.start(name, given());
    say("job.said.started");
  }

  public void stop(long run) {
    jobService.stop(run);
    say("job.said.stopping");
  }

  public void restart(long run) {
    jobService.restart(run);
    say("job.said.restarted");
  }

  /** Forgets what was seen, so that the page shows what is. */
  public void look() {
    overview = null;
    history = null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<JobParameter> getParameters() {
    return overview().job().parameters();
  }

  /** By the parameter's name, as on the form. */
  public Map<String, String> getValues() {
    return values;
  }

  public String getNightlyAt() {
    return overview().job().nightlyAt().map(Object::toString).orElse(null);
  }

  /** The latest run, or null if the job never ran. */
  public JobRun getRun() {
    return overview().lastRun().orElse(null);
  }

  public boolean isActive() {
    return overview().lastRun().filter(run -> run.state().isActive()).isPresent();
  }

  public List<JobRun> getHistory() {
    if (history == null) {
      history = queries.history(name, null, SHOWN).rows();
    }
    return history;
  }

  /** How long it took; null while it runs. */
  public Duration took(JobRun run) {
    return run.endedAt() == null ? null : Duration.between(run.startedAt(), run.endedAt());
  }

  private Map<String, String> given() {
    var given = new HashMap<>(values);
    given.values().removeIf(value -> value == null);
    return given;
  }

  private JobOverview overview() {
    if (overview == null) {
      overview = queries.job(name);
    }
    return overview;
  }

  private void say(String key) {
    look();
    Messages.addGlobalInfo(texts.get(key));
  }
}
