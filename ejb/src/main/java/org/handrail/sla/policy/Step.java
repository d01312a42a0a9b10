package org.handrail.sla.policy;

/** A warning before a breach or an escalation after it; it is taken once. */
public record Step(Moment moment, Action action) {}
