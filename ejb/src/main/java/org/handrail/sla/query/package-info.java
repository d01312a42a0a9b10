/**
 * What screens read of service levels.
 *
 * <p>Rules: nothing is changed here; what is promised comes from the book as it was published,
 * never from a copy.
 *
 * <p>Knows: kernel, security, calendar.definition, sla.policy, sla.book.
 */
package org.handrail.sla.query;
