/**
 * The proof that what is stored of tickets is what their history and messages say, no matter who
 * wrote it: commands, an import, or the demo.
 *
 * <p>Rules: it changes no ticket; whatever seems to differ is looked at again while nobody can
 * change it; what was found of a ticket before is replaced.
 *
 * <p>Knows: kernel, security, ticket.model.
 */
package org.handrail.ticket.verification;
