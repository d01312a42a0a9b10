package org.handrail.sla.review;

import java.time.Instant;

/** A draft that is not decided, in their list. */
public record DraftRow(
    long id, Subject subject, boolean overtaken, String madeBy, Instant madeAt) {}
