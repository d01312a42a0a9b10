/**
 * The people Handrail knows: one card per person, with the identities by which they are found and
 * reached.
 *
 * <p>Rules: a person is not an account: most requesters never sign in; an {@link
 * org.handrail.people.Identity} belongs to one person only, and identities are compared in their
 * normalised writing; nobody is found by anything else than an identity. Its parts: {@code
 * organisation} whom people belong to, {@code card} what administrators change of people.
 *
 * <p>Knows: kernel, people.organisation, security.
 */
package org.handrail.people;
