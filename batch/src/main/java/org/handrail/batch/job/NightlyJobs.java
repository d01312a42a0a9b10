package org.handrail.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.handrail.kernel.Migrations;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Starts each nightly job once per day, on whichever node looks first. After a gap of any length
 * the job starts once, at the first look: what it does, it does for everything that is due by then.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyJobs {

  @Inject private BackgroundTimers timers;
  @Inject private Jobs jobs;
  @Inject private Migrations migrations;
  @Inject private NightlyClaims claims;
  @Inject private JobStarter starter;
  @Inject private Callers callers;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    migrations.done();
    timer = timers.begin("nightly-jobs", Duration.ofMinutes(1), () -> startDue(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void tick() {
    timer.run();
  }

  /** Starts what is due at {@code now}; tells how many jobs. */
  public int startDue(Instant now) {
    return (int) jobs.all().stream().filter(job -> startIfDue(job, now)).count();
  }

  private boolean startIfDue(JobDefinition job, Instant now) {
    return job.nightlyAt().map(at -> startFor(job, dayOf(at, now), now)).orElse(false);
  }

  private boolean startFor(JobDefinition job, LocalDate day, Instant now) {
    var parameters = job.complete(Map.of(), now);
    var by = Caller.system("schedule");
    var claimed = claims.claim(job.name(), parameters, day, by);
    claimed.ifPresent(run -> callers.runAs(by, () -> starter.start(run, job.name(), parameters)));
    return claimed.isPresent();
  }

  /** The last day, in the organisation's zone, on which {@code at} has passed. */
  private LocalDate dayOf(LocalTime at, Instant now) {
    ZonedDateTime local = now.atZone(settings.zone(Setting.TIME_ZONE));
    return local.toLocalTime().isBefore(at)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}
