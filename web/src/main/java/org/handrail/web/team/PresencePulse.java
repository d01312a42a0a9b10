package org.handrail.web.team;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.PresenceService;

/** Tells regularly whose browsers are connected to this node; a node that dies tells it no more. */
@Singleton
public class PresencePulse {

  @Inject private OpenBrowsers browsers;
  @Inject private PresenceService presence;
  @Inject private Callers callers;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void pulse() {
    var agents = browsers.agents().stream().map(Long.class::cast).toList();
    if (!agents.isEmpty()) {
      callers.runAs(Caller.system("presence"), () -> presence.heard(agents));
    }
  }
}
