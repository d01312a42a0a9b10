package org.handrail.web.admin.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.handrail.batch.job.JobState;

/** Which colour and icon stand for the state of a run. */
@Named
@ApplicationScoped
public class RunLook {

  public String tone(JobState state) {
    return switch (state) {
      case RUNNING -> "accent";
      case STOPPING, STOPPED -> "warning";
      case COMPLETED -> "success";
      case FAILED, ABANDONED -> "danger";
    };
  }

  public String icon(JobState state) {
    return switch (state) {
      case RUNNING -> "pi-play";
      case STOPPING -> "pi-hourglass";
      case COMPLETED -> "pi-check";
      case STOPPED -> "pi-stop";
      case FAILED -> "pi-times";
      case ABANDONED -> "pi-question-circle";
    };
  }
}
