package org.handrail.forecast.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What share of things lasts longer than a time: the product-limit estimate of E. L. Kaplan and P.
 * Meier, "Nonparametric estimation from incomplete observations", Journal of the American
 * Statistical Association 53 (1958). What has not ended yet says that it lasts at least so long.
 * Beyond the longest observation the estimate says nothing; there things end at the mean rate of
 * all that was measured, as far as the longest had not ended.
 */
final class Curve {

  /** Longer than anything: where nothing was ever seen to end. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private final long[] ends;

  /** The share that lasts longer than the end at the same place; it falls, maybe to nothing. */
  private final double[] shares;

  private final long longest;
  private final double rate;

  private Curve(List<Observation> sorted, int more) {
    this.ends =
        sorted.stream().filter(Observation::ended).mapToLong(Observation::seconds).toArray();
    this.shares = sharesOf(sorted, more, ends.length);
    this.longest = sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1).seconds();
    double lasted = sorted.stream().mapToLong(Observation::seconds).sum();
    this.rate = ends.length / Math.max(1, lasted);
  }

  /** Of what ended and what lasts after the same time, the former counts as the shorter. */
  static Curve of(Collection<Observation> observations) {
    return new Curve(sorted(observations), 0);
  }

  /**
   * One more is counted that was never seen to end, so that nothing is ruled out because it has not
   * been seen.
   */
  static Curve andOneMore(Collection<Observation> observations) {
    return new Curve(sorted(observations), 1);
  }

  private static List<Observation> sorted(Collection<Observation> observations) {
    return observations.stream()
        .sorted(
            Comparator.comparingLong(Observation::seconds)
                .thenComparing(Observation::ended, Comparator.reverseOrder()))
        .toList();
  }

  private static double[] sharesOf(List<Observation> sorted, int more, int ends) {
    var shares = new double[ends];
    double share = 1;
    int end = 0;
    for (int place = 0; place < sorted.size(); place++) {
      if (sorted.get(place).ended()) {
        share *= 1 - 1.0 / (sorted.size() + more - place);
        shares[end++] = share;
      }
    }
    return shares;
  }

  /** How many ends it rests on: what only lasts tells little of when it will end. */
  int ended() {
    return ends.length;
  }

  /** The share that lasts longer than so many seconds. */
  double longerThan(long seconds) {
    int after = first(ends.length, place -> ends[place] > seconds);
    double share = after == 0 ? 1 : shares[after - 1];
    return seconds <= longest ? share : share * Math.exp(-rate * (seconds - longest));
  }

  /**
   * How many seconds more something lasts that has lasted so long.
   *
   * @param draws evenly from 0 (inclusive) to 1 (exclusive)
   */
  long moreAfter(long seconds, double draws) {
    if (seconds >= longest) {
      return atMeanRate(1 - draws);
    }
    double share = longerThan(seconds) * (1 - draws);
    int place = first(shares.length, index -> shares[index] <= share);
    if (place < ends.length) {
      return Math.max(0, ends[place] - seconds);
    }
    return longest - seconds + atMeanRate(share / longerThan(longest));
  }

  private long atMeanRate(double share) {
    return rate == 0 ? NEVER : (long) Math.min(NEVER, -Math.log(share) / rate);
  }

  /** The first place from which on something holds; the length if it nowhere does. */
  private static int first(int length, IntPredicate holds) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
