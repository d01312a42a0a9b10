package org.handrail.team;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Finds agents whose browser has not been heard for a while and lets them be offline. Every node
 * looks; an agent who is offline already is not found again.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SilentAgentSweep {

  private static final Logger LOG = System.getLogger(SilentAgentSweep.class.getName());

  @Inject private BackgroundTimers timers;
  @Inject private PresenceService presence;
  @Inject private Settings settings;
  @Inject private Callers callers;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("silent-agents", Duration.ofMinutes(1), () -> missSilent(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void tick() {
    timer.run();
  }

  /** Lets those be offline who are silent for too long at {@code now}. */
  public void missSilent(Instant now) {
    var silence = settings.duration(Setting.PRESENCE_SILENCE);
    callers.runAs(
        Caller.system("presence"),
        () -> presence.missSilent(now, silence).forEach(SilentAgentSweep::log));
  }

  private static void log(long account) {
    LOG.log(Level.INFO, "account {0} is not heard any more: offline", account);
  }
}
