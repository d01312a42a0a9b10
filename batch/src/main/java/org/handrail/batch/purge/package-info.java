/**
 * The job that ends what is kept for a limited time only: tokens, drafts, uploads and the like.
 *
 * <p>Rules: one step per kind of thing, all by the same reader and writer; what "past its time"
 * means is asked of the feature that owns the thing ({@link org.handrail.kernel.Perishable}); the
 * instant from which days are counted back is a parameter, so that a restart ends the same things.
 *
 * <p>Knows: kernel, settings, security, batch.job.
 */
package org.handrail.batch.purge;
