/**
 * What an administrator sees and does about background work: queues, what failed in them, another
 * attempt, dropping it.
 *
 * <p>Rules: the work itself is the features' and the kernel's; nothing here changes what an item is
 * about; every decision is on record in the audit trail.
 *
 * <p>Knows: kernel, kernel.work, security, security.audit.
 */
package org.handrail.operation;
