/**
 * Data that is kept for a limited time only.
 *
 * <p>Rules: the feature that owns a table declares in one line which of its rows expire ({@link
 * org.handrail.kernel.retention.ExpiringData}); the job {@code purge-expired} finds all
 * declarations, so that a new kind changes neither the job nor its XML; a condition stands alone,
 * because kinds are deleted side by side in no particular order.
 *
 * <p>Knows: kernel.
 */
package org.handrail.kernel.retention;
