/**
 * What tickets may be about and in which states they may be, as administrators set it up.
 *
 * <p>Rules: nothing is ever deleted, only taken out of use, because history refers to it; every
 * status category keeps exactly one standard status; names come in every language of the interface
 * and are read in the reader's.
 *
 * <p>Knows: kernel, security, security.audit, team, ticket.command, ticket.model.
 */
package org.handrail.ticket.catalog;
