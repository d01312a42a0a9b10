package org.handrail.web.push;

import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How far signals had come before this request read anything, for the page it answers with. */
@Named
@RequestScoped
public class MissedSignals {

  @Inject private RecentSignals recent;

  private long since;

  void begin(@Observes @Initialized(RequestScoped.class) HttpServletRequest request) {
    since = recent.last();
  }

  public long getSince() {
    return since;
  }
}
