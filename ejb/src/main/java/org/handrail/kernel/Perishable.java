package org.handrail.kernel;

import java.time.Instant;
import java.util.List;

/**
 * What a feature keeps for a limited time only. Each feature implements this for its own things;
 * the job {@code purge-expired} finds them in the order of their keys and ends them, some at a
 * time, in its own transaction.
 */
public interface Perishable {

  /** What they are, for example {@code drafts}: the name of the job's step. */
  String kind();

  /** How many are past their time; an estimate is enough. */
  long count(Instant before);

  /**
   * The next keys of those whose time ended before {@code before}, exclusive.
   *
   * @param after the last key of the page before, exclusive; null for the first
   */
  List<String> expired(Instant before, String after, int limit);

  /**
   * Deletes those of {@code keys} that are still past their time: somebody may have touched one
   * since it was found, or deleted it.
   */
  void purge(List<String> keys, Instant before);
}
