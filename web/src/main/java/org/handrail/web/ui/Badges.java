package org.handrail.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Which colour and icon stand for a status category or a priority, the same on every screen. Takes
 * the constant or its name, so that pages may use records of any door.
 */
@Named
@ApplicationScoped
public class Badges {

  public String toneOfStatus(Object category) {
    return switch (String.valueOf(category)) {
      case "NEW" -> "info";
      case "OPEN" -> "accent";
      case "PENDING" -> "warning";
      case "RESOLVED" -> "success";
      default -> "neutral";
    };
  }

  public String iconOfStatus(Object category) {
    return switch (String.valueOf(category)) {
      case "NEW" -> "pi-sparkles";
      case "OPEN" -> "pi-circle-fill";
      case "PENDING" -> "pi-hourglass";
      case "ON_HOLD", "HOLD" -> "pi-pause";
      case "RESOLVED" -> "pi-check";
      case "CLOSED" -> "pi-lock";
      default -> "pi-circle";
    };
  }

  public String toneOfPriority(Object priority) {
    return switch (String.valueOf(priority)) {
      case "URGENT" -> "danger";
      case "HIGH" -> "warning";
      default -> "neutral";
    };
  }

  public String iconOfPriority(Object priority) {
    return switch (String.valueOf(priority)) {
      case "URGENT" -> "pi-angle-double-up";
      case "HIGH" -> "pi-angle-up";
      case "LOW" -> "pi-angle-down";
      default -> "pi-minus";
    };
  }
}
