package org.handrail.sla.definition;

/**
 * A version of the SLA definition holds for open tickets from now on: their clocks are to be
 * recomputed.
 */
public record DefinitionApplied(long versionId) {}
