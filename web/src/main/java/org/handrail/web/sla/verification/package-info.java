/**
 * The list of clocks that are stored otherwise than the history of their tickets says.
 *
 * <p>Knows: sla.verification, web.ui.
 */
package org.handrail.web.sla.verification;
