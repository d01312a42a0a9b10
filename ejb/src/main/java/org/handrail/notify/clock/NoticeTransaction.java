package org.handrail.notify.clock;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.notify.ReceiversHours;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;
import org.handrail.security.Internal;

/** One account at a time, in a transaction: its notices go where its mail is queued. */
@Stateless
@Internal("the timer calls it, as the system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeTransaction {

  @Inject private NoticeRows rows;
  @Inject private ActiveAccounts accounts;
  @Inject private ReceiversHours hours;
  @Inject private OpenClocks clocks;
  @Inject private ClockMails mails;

  /**
   * Tells an account all it is to be told by {@code now}, unless somebody else is at it. What may
   * wait until they are at work waits for that; what an address has no room for waits for room.
   * Nothing is told to an account that is not active any more.
   *
   * @return false if there was nothing to tell, or somebody else is at it
   */
  public boolean tell(long accountId, Instant now) {
    var notices = rows.claim(accountId, now);
    if (!notices.isEmpty()) {
      accounts
          .find(accountId)
          .map(ActiveAccount::caller)
          .ifPresentOrElse(receiver -> tell(receiver, notices, now), () -> rows.delete(notices));
    }
    return !notices.isEmpty();
  }

  private void tell(Caller receiver, List<ClockNotice> notices, Instant now) {
    var opening = hours.nextOpening(receiver.accountId(), now);
    boolean atWork = !opening.isAfter(now);
    var mayBeTold =
        notices.stream().collect(partitioningBy(notice -> atWork || notice.atAnyTime()));
    rows.postpone(mayBeTold.get(false), opening);
    tellNow(receiver, mayBeTold.get(true));
  }

  private void tellNow(Caller receiver, List<ClockNotice> notices) {
    mails
        .send(receiver, clocks.of(notices, receiver))
        .ifPresentOrElse(room -> rows.postpone(notices, room), () -> rows.delete(notices));
  }
}
