package org.handrail.mail.parse;

/** What a reader should know about how a mail was read; shown beside the message, one text each. */
public enum MailMark {
  /** The charset was missing, unknown or wrong; the text was read in the most likely one. */
  CHARSET_GUESSED,
  /** The structure is broken; what could be read is shown, the mail as it came is in the ledger. */
  BROKEN_STRUCTURE,
  NO_SENDER,
  NO_DATE,
  NO_TEXT,
  /** The text is too long for a screen; all of it is attached. */
  TEXT_SHORTENED,
  /** A winmail.dat of Outlook, kept as it is. */
  TNEF,
  /** S/MIME or PGP; kept as it is, we hold no key. */
  ENCRYPTED,
  /** Carries a signature that nobody has checked. */
  SIGNED
}
