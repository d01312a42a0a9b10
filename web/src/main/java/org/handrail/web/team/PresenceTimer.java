package org.handrail.web.team;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.PresenceService;

/** Tells regularly whose browsers are connected to this node; a node that dies tells it no more. */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceTimer {

  @Inject private BackgroundTimers timers;
  @Inject private OpenBrowsers browsers;
  @Inject private PresenceService presence;
  @Inject private Callers callers;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("presence", Duration.ofSeconds(30), this::tell);
  }

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void tick() {
    timer.run();
  }

  private void tell() {
    var agents = browsers.agents().stream().map(Long.class::cast).toList();
    if (!agents.isEmpty()) {
      callers.runAs(Caller.system("presence"), () -> presence.heard(agents));
    }
  }
}
