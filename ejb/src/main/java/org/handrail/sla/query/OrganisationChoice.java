package org.handrail.sla.query;

/** An organisation that a condition may name. */
public record OrganisationChoice(long id, String name) {}
