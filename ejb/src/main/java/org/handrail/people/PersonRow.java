package org.handrail.people;

/**
 * A person as lists show them.
 *
 * @param email null for somebody who has none
 */
public record PersonRow(long id, String name, String email, boolean vip) {}
