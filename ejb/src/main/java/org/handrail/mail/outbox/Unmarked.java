package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Mails that a server has taken while the outbox could not be told so: they must not be sent again
 * by this node. Few, since nothing more is sent until they are marked.
 */
@ApplicationScoped
class Unmarked {

  private final Map<Long, Instant> sentAt = new ConcurrentHashMap<>();

  void add(long mailId, Instant at) {
    sentAt.put(mailId, at);
  }

  void remove(long mailId) {
    sentAt.remove(mailId);
  }

  /** Forgets those for which {@code mark} does not fail; ends at the first for which it does. */
  void each(BiConsumer<Long, Instant> mark) {
    sentAt.forEach(
        (mailId, at) -> {
          mark.accept(mailId, at);
          remove(mailId);
        });
  }
}
