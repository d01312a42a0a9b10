package org.handrail.web.portal;

import java.util.EnumSet;
import java.util.Set;
import org.handrail.ticket.StatusCategory;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueView;

/** The two heaps a requester's tickets lie on; resolved ones may still come back and are open. */
final class OwnTickets {

  private static final Set<StatusCategory> CLOSED = EnumSet.of(StatusCategory.CLOSED);
  private static final Set<StatusCategory> OPEN = EnumSet.complementOf(EnumSet.copyOf(CLOSED));

  private OwnTickets() {}

  static QueueFilter open() {
    return QueueFilter.of(QueueView.OWN).withStatuses(OPEN);
  }

  static QueueFilter closed() {
    return QueueFilter.of(QueueView.OWN).withStatuses(CLOSED);
  }
}
