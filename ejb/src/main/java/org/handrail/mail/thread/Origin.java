package org.handrail.mail.thread;

/** Who wrote a mail: a person waits for an answer, a machine does not. */
public enum Origin {
  PERSON,
  /** Answers everybody by itself: out of office, "we got your mail". */
  AUTO_REPLY,
  /** Sent by a program or to many: monitoring, newsletters, mailing lists. */
  MACHINE,
  /** A mail server reports what became of another mail. */
  BOUNCE
}
