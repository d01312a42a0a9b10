package org.handrail.ticket.model;

/** Where a message came from or went to. */
public enum Channel {
  EMAIL,
  PORTAL,
  API,
  AGENT,
  PHONE
}
