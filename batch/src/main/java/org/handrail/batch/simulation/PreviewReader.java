package org.handrail.batch.simulation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.review.PreviewService;

/** The open tickets that a draft has not been tried on yet. */
@Named
@Dependent
public class PreviewReader extends TicketReader<Long> {

  @Inject private PreviewService previews;

  @Override
  Long begin() {
    return previews.begin(run.number("draft"), run.instant("as-of"));
  }

  @Override
  long countBehind(Long last) {
    return previews.countBehind(last);
  }

  @Override
  List<Long> behind(Long last, int limit) {
    return previews.tickets(last, limit);
  }
}
