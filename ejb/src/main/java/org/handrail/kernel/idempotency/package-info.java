/**
 * Requests that a client may repeat because it did not hear the answer.
 *
 * <p>Rules: a key is claimed in the transaction of the work, so that a request that failed may be
 * repeated and one that was done is answered as before.
 *
 * <p>Knows: kernel, kernel.retention.
 */
package org.handrail.kernel.idempotency;
