package org.handrail.kernel;

/** The check that anyone who changes something has seen its newest state. */
public final class ExpectedVersion {

  private ExpectedVersion() {}

  /**
   * @param expected what the asker has seen; null asks for no check
   * @throws DomainException {@code changed-meanwhile} if somebody changed it since
   */
  public static void require(Long expected, long actual) {
    if (expected != null && expected != actual) {
      throw new DomainException(KernelError.CHANGED_MEANWHILE);
    }
  }
}
