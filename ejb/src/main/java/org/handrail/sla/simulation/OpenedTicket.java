package org.handrail.sla.simulation;

import java.io.Serializable;
import java.time.Instant;

/** A ticket at its place in the order in which they were opened. */
public record OpenedTicket(Instant at, long id) implements Serializable {}
