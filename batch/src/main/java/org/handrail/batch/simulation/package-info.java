/**
 * The jobs that compute what a change of the SLA definition does: to the tickets that are open, and
 * to those of the past.
 *
 * <p>Rules: one run at a time for each draft and for each simulation, so that nobody waits for
 * somebody else's; how far it has come stands beside what was found, in the same transaction, and
 * not in the runtime's checkpoint: a restart, and a new run too, go on behind the last committed
 * chunk.
 *
 * <p>Knows: batch.job, security, sla.review, sla.simulation.
 */
package org.handrail.batch.simulation;
