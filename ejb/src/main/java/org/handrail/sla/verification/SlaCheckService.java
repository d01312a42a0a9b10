package org.handrail.sla.verification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** What administrators do about clocks that are stored otherwise than their history says. */
@Stateless
@Requires(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlaCheckService {

  @Inject private ClockMending mending;

  /**
   * Writes what was rebuilt for all that is known to differ, some hundreds of tickets at a time.
   *
   * @return how many tickets
   */
  public long mend() {
    long mended = 0;
    int some = mending.mendSome();
    while (some > 0) {
      mended += some;
      some = mending.mendSome();
    }
    return mended;
  }
}
