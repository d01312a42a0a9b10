/**
 * The job that deletes expired data: what is kept for a limited time only, as tokens, drafts and
 * uploads.
 *
 * <p>Rules: one step, one partition of it per kind, all by the same reader and writer; which kinds
 * there are and when their rows expire is declared by the features that own them ({@link
 * org.handrail.kernel.retention.ExpiringData}); the instant from which days are counted back is a
 * parameter, so that a restart deletes the same rows.
 *
 * <p>Knows: batch.job, kernel.retention, settings.
 */
package org.handrail.batch.purge;
