package org.handrail.forecast.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How long a thing lasts by its like, and, as far as there are few of them, by wider circles: those
 * of the same category and priority, all of the team, all there are. A circle in which {@code n}
 * ended gets the weight {@code n / (n + 10)} and leaves the rest to the next, the last takes all:
 * the credibility weights of H. Bühlmann, "Experience rating and credibility", ASTIN Bulletin 4
 * (1967), with a fixed constant, because what the groups differ by is not worth estimating from
 * some hundred tickets. Only the widest circle computes with what was never seen; counted in each
 * it would be counted several times. Where all has ended this is the estimate of T. S. Ferguson, "A
 * Bayesian analysis of some nonparametric problems", Annals of Statistics 1 (1973), with the wider
 * circles as what is thought beforehand.
 */
public final class Blend {

  /** So many ends say as much as everything in the wider circles. */
  private static final double CREDIBLE = 10;

  private final List<Curve> curves;
  private final double[] weights;

  private Blend(List<Curve> curves) {
    this.curves = List.copyOf(curves);
    this.weights = new double[curves.size()];
    double left = 1;
    for (int circle = 0; circle < weights.length; circle++) {
      int ended = curves.get(circle).ended();
      boolean last = circle == weights.length - 1;
      weights[circle] = last ? left : left * ended / (ended + CREDIBLE);
      left -= weights[circle];
    }
  }

  /**
   * @param circles the narrowest first, at least one; without any observation nothing ever ends
   */
  @SafeVarargs
  public static Blend of(Collection<Observation>... circles) {
    var curves = new ArrayList<Curve>();
    for (int circle = 0; circle < circles.length - 1; circle++) {
      curves.add(Curve.of(circles[circle]));
    }
    curves.add(Curve.andOneMore(circles[circles.length - 1]));
    return new Blend(curves);
  }

  /** This with one more circle inside. */
  Blend around(Curve narrowest) {
    var all = new ArrayList<Curve>();
    all.add(narrowest);
    all.addAll(curves);
    return new Blend(all);
  }

  /**
   * How many seconds more a thing lasts that has lasted so long. The circles in which things last
   * that long are the likelier to be the right ones.
   *
   * @param which evenly from 0 to 1: by which circle
   * @param draws evenly from 0 to 1: how long of those in it
   */
  long moreAfter(long seconds, double which, double draws) {
    return curves.get(circleFor(seconds, which)).moreAfter(seconds, draws);
  }

  private int circleFor(long seconds, double which) {
    var likely = new double[weights.length];
    double all = 0;
    for (int circle = 0; circle < weights.length; circle++) {
      likely[circle] = weights[circle] * curves.get(circle).longerThan(seconds);
      all += likely[circle];
    }
    int circle = 0;
    for (double left = which * all - likely[0];
        left >= 0 && circle < weights.length - 1;
        left -= likely[circle]) {
      circle++;
    }
    return circle;
  }
}
