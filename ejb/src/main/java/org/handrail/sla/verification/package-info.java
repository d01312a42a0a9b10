/**
 * The proof that what is stored of clocks is what the history of their tickets says.
 *
 * <p>Rules: a ticket is rebuilt as of the instant at which it was last computed, so that it differs
 * only if something wrote or missed what it should not have; whatever seems to differ is looked at
 * again while nobody can change it; nothing is mended unless an administrator says so.
 *
 * <p>Knows: kernel, kernel.retention, security, security.audit, sla.policy, sla.tracking.
 */
package org.handrail.sla.verification;
