package org.handrail.launch.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A failure as lines of the log. Each begins with a tab, which no event's line does: a message that
 * somebody else wrote cannot look like an event of its own.
 */
final class StackTrace {

  private static final int MOST_CAUSES = 20;
  private static final int FRAMES_THAT_TELL = 5;

  private final List<String> lines = new ArrayList<>();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private StackTrace() {}

  static List<String> linesOf(Throwable thrown) {
    var trace = new StackTrace();
    trace.add("", thrown, new StackTraceElement[0]);
    return trace.lines;
  }

  /** The same for failures of the same kind at the same place, whatever they say. */
  static String kindOf(Throwable thrown) {
    var root = thrown;
    for (int depth = 0; root.getCause() != null && depth < MOST_CAUSES; depth++) {
      root = root.getCause();
    }
    var kind = new StringBuilder(thrown.getClass().getName()).append(root.getClass().getName());
    var frames = root.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, FRAMES_THAT_TELL); i++) {
      kind.append(frames[i]);
    }
    return kind.toString();
  }

  private void add(String before, Throwable failure, StackTraceElement[] outer) {
    if (!seen.add(failure) || seen.size() > MOST_CAUSES) {
      return;
    }
    lines.add("\t" + before + OneLine.of(Quoted.without(String.valueOf(failure))));
    var frames = failure.getStackTrace();
    int common = common(frames, outer);
    for (int i = 0; i < frames.length - common; i++) {
      lines.add("\t\tat " + OneLine.of(String.valueOf(frames[i])));
    }
    if (common > 0) {
      lines.add("\t\t... " + common + " more");
    }
    for (var suppressed : failure.getSuppressed()) {
      add("Suppressed: ", suppressed, frames);
    }
    if (failure.getCause() != null) {
      add("Caused by: ", failure.getCause(), frames);
    }
  }

  /** How many frames at the end are those of the failure around it. */
  private static int common(StackTraceElement[] frames, StackTraceElement[] outer) {
    int common = 0;
    while (common < Math.min(frames.length, outer.length)
        && frames[frames.length - 1 - common].equals(outer[outer.length - 1 - common])) {
      common++;
    }
    return common;
  }
}
