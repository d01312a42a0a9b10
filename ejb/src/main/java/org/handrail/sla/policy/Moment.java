package org.handrail.sla.policy;

import java.time.Duration;

/**
 * When a step is taken, in the working time of its target: half an hour before a due on Monday at
 * 9:10 is Friday evening, when somebody can still do something.
 */
public sealed interface Moment {

  /** How much of the clock is used by then. */
  Duration usedOf(Duration target);

  /** So much before the due. */
  record Before(Duration remaining) implements Moment {
    @Override
    public Duration usedOf(Duration target) {
      return target.minus(remaining);
    }
  }

  /** When that part of the target is used. */
  record AtPercent(int percent) implements Moment {
    @Override
    public Duration usedOf(Duration target) {
      return target.multipliedBy(percent).dividedBy(100);
    }
  }

  /** So much after the due; nothing is the breach itself. */
  record AfterBreach(Duration late) implements Moment {
    @Override
    public Duration usedOf(Duration target) {
      return target.plus(late);
    }
  }
}
