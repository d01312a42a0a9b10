package org.handrail.mail.parse;

/**
 * The mail passes a limit and is not read further; it goes to quarantine, where a person decides.
 */
public final class Unparsable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Which limit; the name is the text key and what the ledger stores. */
  public enum Reason {
    MESSAGE_TOO_LARGE,
    HEADER_TOO_LARGE,
    TOO_MANY_PARTS,
    NESTED_TOO_DEEP,
    TOO_MANY_RECIPIENTS,
    TOO_SLOW
  }

  private final Reason reason;

  public Unparsable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
