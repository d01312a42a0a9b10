/**
 * The job {@code verify-tickets}, which proves that what is stored of tickets is what their history
 * and messages say.
 *
 * <p>Rules: a chunk of tickets is one transaction; the checkpoint is the last ticket; whatever a
 * chunk does may be done again.
 *
 * <p>Knows: batch.job, ticket.verification.
 */
package org.handrail.batch.ticket;
