package org.handrail.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.handrail.web.ui.Reader;

/** Probabilities and scores in the reader's writing. */
@Named
@RequestScoped
public class Percent {

  /** Above it a breach is likelier than not. */
  private static final double LIKELY = 0.5;

  @Inject private Reader reader;

  /** {@code 34 %}. */
  public String of(double share) {
    return NumberFormat.getPercentInstance(reader.getLocale()).format(share);
  }

  /** {@code 1.2}. */
  public String one(double number) {
    return decimal(number, 1);
  }

  /** {@code 0.210}. */
  public String three(double number) {
    return decimal(number, 3);
  }

  /** How a probability is shown: what reaches the threshold is a warning. */
  public String tone(double probability, int thresholdPercent) {
    if (probability * 100 < thresholdPercent) {
      return "neutral";
    }
    return probability >= LIKELY ? "danger" : "warning";
  }

  private String decimal(double number, int digits) {
    var format = NumberFormat.getInstance(reader.getLocale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }
}
