/**
 * The screen of background work.
 *
 * <p>Rules: it shows the queues of all nodes; an item is tried again or given up by the domain
 * only.
 *
 * <p>Knows: kernel, kernel.work, operation, security.audit, web.ui.
 */
package org.handrail.web.operation;
