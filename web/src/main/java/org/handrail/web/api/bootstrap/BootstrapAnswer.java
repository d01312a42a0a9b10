package org.handrail.web.api.bootstrap;

import java.util.List;
import org.handrail.bootstrap.Change;

/**
 * What a document made and changed, or would.
 *
 * @param dryRun whether nothing of it was done
 */
public record BootstrapAnswer(boolean dryRun, List<Entry> changes) {

  /**
   * One thing.
   *
   * @param what as {@code team}
   * @param done {@code made} or {@code changed}
   * @param fields that are otherwise
   */
  public record Entry(String what, String name, String done, List<String> fields) {

    static Entry of(Change change) {
      return new Entry(
          change.what(), change.name(), change.made() ? "made" : "changed", change.fields());
    }
  }

  static BootstrapAnswer of(boolean dryRun, List<Change> changes) {
    return new BootstrapAnswer(dryRun, changes.stream().map(Entry::of).toList());
  }
}
