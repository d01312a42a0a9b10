package org.handrail.kernel.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.statement.Query;

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
    send(keys.stream().map(key -> new Signal(topic, key)).toList());
  }

  /** All of these in one statement. */
  public void send(Collection<Signal> signals) {
    sendWith("", query -> query, signals);
  }

  /**
   * The same in one statement with what is written at the same time.
   *
   * @param written {@code with … as (insert …)}
   * @param values binds its parameters
   */
  public void sendWith(String written, UnaryOperator<Query> values, Collection<Signal> signals) {
    sql.run(
        handle ->
            values
                .apply(
                    handle.createQuery(
                        written + "select pg_notify(:channel, words) from unnest(:signals) words"))
                .bind("channel", CHANNEL)
                .bindArray(
                    "signals",
                    String.class,
                    signals.stream().map(one -> one.topic() + " " + one.key()).toList())
                .mapTo(String.class)
                .list());
  }
}
