package org.handrail.web.portal;

import java.util.EnumSet;
import java.util.Set;
import org.handrail.ticket.field.BuiltInFields;
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
    return own(OPEN);
  }

  /** Those in which nothing goes on before their requester has answered. */
  static QueueFilter waitingForTheirRequester() {
    return own(WAITING);
  }

  /** The other open ones. */
  static QueueFilter withTheHelpdesk() {
    return own(WITH_THE_HELPDESK);
  }

  static QueueFilter closed() {
    return own(CLOSED);
  }

  private static QueueFilter own(Set<StatusCategory> statuses) {
    return QueueFilter.of(QueueView.OWN).with(BuiltInFields.STATUS_CATEGORY, statuses.toArray());
  }
}
