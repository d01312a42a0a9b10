/**
 * The people Handrail knows: one card per person, with the contact points by which they are
 * reached.
 *
 * <p>Rules: a person is not an account: most requesters never sign in; an address belongs to one
 * person only; addresses are compared in their normalised writing.
 *
 * <p>Knows: kernel, settings, security.
 */
package org.handrail.people;
