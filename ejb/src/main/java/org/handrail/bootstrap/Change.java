package org.handrail.bootstrap;

import java.util.List;

/**
 * Something that a document made or changed, or would.
 *
 * @param what as {@code team}
 * @param name by which it is known
 * @param made false for what was there and is otherwise now
 * @param fields that are otherwise; none for what was made
 */
public record Change(String what, String name, boolean made, List<String> fields) {

  public Change {
    fields = List.copyOf(fields);
  }

  static Change made(String what, String name) {
    return new Change(what, name, true, List.of());
  }

  static Change changed(String what, String name, List<String> fields) {
    return new Change(what, name, false, fields);
  }

  @Override
  public String toString() {
    return "%s \"%s\" %s".formatted(what, name, made ? "made" : "changed: " + fields);
  }
}
