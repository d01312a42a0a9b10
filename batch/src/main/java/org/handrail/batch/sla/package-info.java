/**
 * The jobs that look at the clocks of many tickets: {@code recompute-sla-clocks} computes them
 * again when what is promised has changed for open tickets, {@code verify-sla-clocks} proves that
 * what is stored is what the history says.
 *
 * <p>Rules: a chunk of tickets is one transaction; the checkpoint is the last ticket; whatever a
 * chunk does may be done again. That a recomputation is due is asked of the database and not
 * remembered by a node, so that none is lost with the node that was told of it.
 *
 * <p>Knows: batch.job, kernel, kernel.signal, kernel.stop, kernel.work, security, settings,
 * sla.definition, sla.tracking, sla.verification.
 */
package org.handrail.batch.sla;
