/**
 * Who sees and does what with tickets: one rule, as a condition of SQL.
 *
 * <p>Rules: every query that reads tickets, or what belongs to one, carries this condition; every
 * command asks here before it changes anything; there is no second place that decides.
 *
 * <p>Knows: kernel, security.
 */
package org.handrail.ticket.access;
