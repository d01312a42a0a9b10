package org.handrail.people.organisation;

/**
 * An organisation with everything an administrator can change, and the version that was read.
 *
 * @param members how many people belong to it
 */
public record OrganisationDetails(
    long id, long version, OrganisationSettings settings, long members) {}
