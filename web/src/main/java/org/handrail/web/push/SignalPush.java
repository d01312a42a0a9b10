package org.handrail.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Set;
import org.handrail.kernel.Signal;

/**
 * Passes this node's signals on to its open pages as {@code topic key}. The signals come from all
 * nodes, so it does not matter where something changed and where somebody is looking.
 */
@ApplicationScoped
public class SignalPush {

  /** What pages know how to look at; {@code all} asks for everything, after a lost connection. */
  private static final Set<String> TOPICS = Set.of("ticket", "attention", "all");

  @Inject
  @Push(channel = "signals")
  private PushContext pages;

  void pass(@Observes Signal signal) {
    if (TOPICS.contains(signal.topic())) {
      pages.send((signal.topic() + " " + signal.key()).strip());
    }
  }
}
