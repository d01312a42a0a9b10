package org.handrail.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Set;
import org.handrail.kernel.signal.Signal;

/**
 * Passes this node's signals on to its open pages as {@code topic key}: to agents' pages those of
 * all tickets, to a requester's page the public ones of the ticket it shows. The signals come from
 * all nodes, so it does not matter where something changed and where somebody is looking.
 */
@ApplicationScoped
public class SignalPush {

  /** What pages know how to look at; {@code all} asks for everything, after a lost connection. */
  private static final Set<String> TOPICS = Set.of("ticket", "attention", "all");

  /** That something public happened to a ticket. */
  static final String PUBLIC = "request";

  /** Under this name the pages of agents register, each session by an id of its own. */
  private static final String HELPDESK = "helpdesk";

  @Inject
  @Push(channel = "signals")
  private PushContext pages;

  @Inject
  @Push(channel = "request")
  private PushContext requests;

  @Inject private RecentSignals recent;

  void pass(@Observes Signal signal) {
    var message = (signal.topic() + " " + signal.key()).strip();
    if (TOPICS.contains(signal.topic())) {
      // before it is pushed: anyone who is not connected yet shall find it there
      recent.add(message);
      pages.send(message, HELPDESK);
    } else if (signal.topic().equals(PUBLIC)) {
      recent.add(message);
      // a requester's page registers under the one ticket it was allowed to open
      requests.send(message, message);
    }
  }
}
