/**
 * Operation of batch jobs by administrators: start, watch, stop, restart, look back.
 *
 * <p>Rules: a job runs once at a time over all nodes (of a job that is about one thing of several,
 * once for each of them), which a unique row guarantees and not a node's memory; every chunk first
 * proves that its run still belongs to this node; parameters live in the run's row, because the
 * batch runtime forgets them on restart.
 *
 * <p>Knows: kernel, kernel.retention, kernel.signal, kernel.stop, kernel.work, security,
 * security.audit, settings. Jobs know this package, it knows no job.
 */
package org.handrail.batch.job;
