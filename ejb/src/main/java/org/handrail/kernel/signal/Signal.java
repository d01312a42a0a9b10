package org.handrail.kernel.signal;

/**
 * Something changed on some node and is committed; observed on every node, outside transactions.
 */
public record Signal(String topic, String key) {

  static Signal parse(String payload) {
    int space = payload.indexOf(' ');
    return new Signal(payload.substring(0, space), payload.substring(space + 1));
  }
}
