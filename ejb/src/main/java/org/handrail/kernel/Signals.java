package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Tells every node, this one included, that something changed. The signal leaves with the commit of
 * the caller's transaction and is lost with its rollback; {@link SignalListener} fires it as a
 * {@link Signal} event on each node. A signal is a hint to look, never the only carrier of work: a
 * node that was away has missed it.
 */
@ApplicationScoped
public class Signals {

  static final String CHANNEL = "handrail";

  @Inject private Sql sql;

  /**
   * @param topic what changed, for example {@code ticket}
   * @param key which one; ids only, at most 200 characters, since anybody on the database may
   *     listen
   */
  public void send(String topic, String key) {
    send(topic, List.of(key));
  }

  /** The same for many of them at once. */
  public void send(String topic, Collection<String> keys) {
    sql.run(
        handle ->
            handle
                .createQuery(
                    "select pg_notify(:channel, :topic || ' ' || key) from unnest(:keys) key")
                .bind("channel", CHANNEL)
                .bind("topic", topic)
                .bindArray("keys", String.class, keys)
                .mapTo(String.class)
                .list());
  }
}
