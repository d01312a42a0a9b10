package org.handrail.ticket.query;

import org.handrail.ticket.model.Undeliverable;

/** An address that an answer did not reach. */
public record Undelivered(String address, Undeliverable because) {}
