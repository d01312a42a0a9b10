package org.handrail.people.organisation;

/** An organisation that somebody may be put into. */
public record OrganisationChoice(long id, String name) {}
