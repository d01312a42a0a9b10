package org.handrail.web.edge;

import java.time.Duration;

/**
 * How fast one connection delivers what it has begun to send: headers and body of one request. Read
 * and written by one thread at a time, looked at by another.
 */
final class Pace {

  /** A hundredth of a poor mobile line's rate; a second's silence here and there does no harm. */
  private static final long LEAST_BYTES_PER_SECOND = 1_000;

  /** So long everybody has, for what is small. */
  static final Duration GRACE = Duration.ofSeconds(15);

  private final String peer;

  private volatile boolean receiving;
  private volatile long begun;
  private volatile long bytes;
  private boolean headerSeen;
  private boolean upgraded;
  private Body body = Body.NONE;
  private String sender;
  private long delivered;

  /** Where the body of a request is while it is received. */
  enum Body {
    NONE,
    /** Gathered here, without a thread. */
    GATHERED,
    /** Read by the application as it comes. */
    STREAMED
  }

  Pace(String peer) {
    this.peer = peer;
  }

  /** Bytes came in; the first of a request begin its time. */
  void received(int count, long now) {
    if (!receiving && !upgraded) {
      begun = now;
      bytes = 0;
      receiving = true;
    }
    bytes += count;
  }

  /** Whether this is the first that is heard of the request whose header has come. */
  boolean isFirstOf() {
    boolean first = !headerSeen;
    headerSeen = true;
    return first;
  }

  void complete() {
    receiving = false;
    headerSeen = false;
    upgraded = false;
  }

  /** From now on both sides talk as long as they like. */
  void upgrade() {
    upgraded = true;
    receiving = false;
  }

  boolean isReceiving() {
    return receiving;
  }

  boolean isTooSlowAt(long now) {
    long elapsed = now - begun;
    return receiving && elapsed > GRACE.toNanos() && bytes < elapsed / 1e9 * LEAST_BYTES_PER_SECOND;
  }

  String peer() {
    return peer;
  }

  Body body() {
    return body;
  }

  /** How much of the body the application has got, this included. */
  long deliver(int count) {
    delivered += count;
    return delivered;
  }

  String sender() {
    return sender;
  }

  void body(Body place, String from) {
    body = place;
    delivered = 0;
    sender = from;
  }
}
