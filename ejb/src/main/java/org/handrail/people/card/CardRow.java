package org.handrail.people.card;

/**
 * A person as administrators' lists show them.
 *
 * @param email the main address; null for somebody who has none
 * @param organisation its name; null for none
 * @param vip by themselves or by their organisation
 * @param login null for somebody without an account
 */
public record CardRow(
    long id, String name, String email, String organisation, boolean vip, String login) {}
