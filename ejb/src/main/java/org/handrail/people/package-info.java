/**
 * The people Handrail knows: one card per person, with the contact points by which they are
 * reached.
 *
 * <p>Rules: a person is not an account: most requesters never sign in; an address belongs to one
 * person only; addresses are compared in their normalised writing. Its parts: {@code organisation}
 * whom people belong to, {@code card} what administrators change of people.
 *
 * <p>Knows: kernel, settings, security, security.audit.
 */
package org.handrail.people;
