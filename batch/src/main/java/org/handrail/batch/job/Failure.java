package org.handrail.batch.job;

import org.handrail.kernel.Reason;

/** A failure in the words an administrator can search for: the innermost cause, shortened. */
final class Failure {

  private static final int LONGEST = 500;

  private Failure() {}

  static String of(Throwable failure) {
    if (Reason.isOfTheDatabase(failure)) {
      return Reason.of(failure);
    }
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
