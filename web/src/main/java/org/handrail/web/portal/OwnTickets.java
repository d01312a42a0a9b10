package org.handrail.web.portal;

import java.util.EnumSet;
import java.util.Set;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueView;

/** The two heaps a requester's tickets lie on; resolved ones may still come back and are open. */
final class OwnTickets {

  private static final Set<StatusCategory> CLOSED = EnumSet.of(StatusCategory.CLOSED);
  private static final Set<StatusCategory> OPEN = EnumSet.complementOf(EnumSet.copyOf(CLOSED));

  private static final Set<StatusCategory> WAITING = EnumSet.of(StatusCategory.PENDING);
  private static final Set<StatusCategory> WITH_THE_HELPDESK =
      EnumSet.complementOf(EnumSet.of(StatusCategory.PENDING, StatusCategory.CLOSED));

  private OwnTickets() {}

  static QueueFilter open() {
    return QueueFilter.of(QueueView.OWN).withStatuses(OPEN);
  }

  /** Those in which nothing goes on before their requester has answered. */
  static QueueFilter waitingForTheirRequester() {
    return QueueFilter.of(QueueView.OWN).withStatuses(WAITING);
  }

  /** The other open ones. */
  static QueueFilter withTheHelpdesk() {
    return QueueFilter.of(QueueView.OWN).withStatuses(WITH_THE_HELPDESK);
  }

  static QueueFilter closed() {
    return QueueFilter.of(QueueView.OWN).withStatuses(CLOSED);
  }
}
