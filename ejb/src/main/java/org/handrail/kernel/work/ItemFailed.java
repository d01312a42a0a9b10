package org.handrail.kernel.work;

import jakarta.ejb.ApplicationException;

/**
 * An item of background work could not be done, for a reason of its own; what was done together
 * with it is rolled back.
 */
@ApplicationException(rollback = true)
public class ItemFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long item;

  /**
   * @param item its id; of several that were done together any of them
   */
  public ItemFailed(long item, RuntimeException cause) {
    super("item " + item + " failed", cause);
    this.item = item;
  }

  public long item() {
    return item;
  }
}
