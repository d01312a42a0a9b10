package org.handrail.web.sla.policy;

/** A line of a list to choose from. */
public record Choice(String value, String label) {}
