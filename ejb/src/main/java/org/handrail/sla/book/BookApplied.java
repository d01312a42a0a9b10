package org.handrail.sla.book;

/** A revision of the book holds for open tickets from now on: their clocks are to be recomputed. */
public record BookApplied(long revisionId) {}
