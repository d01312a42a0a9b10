package org.handrail.ticket;

/** Where a message came from or went to. */
public enum Channel {
  EMAIL,
  PORTAL,
  API,
  AGENT,
  PHONE
}
