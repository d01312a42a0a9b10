/**
 * What can be asked of a ticket: its fields, and criteria on them. A {@link
 * org.handrail.ticket.field.TicketField} is defined once; lists, counts, REST, SLA policies and
 * whatever else asks about tickets use the definition and write no names of columns or properties
 * of their own.
 *
 * <p>Rules: {@code java.*} and the ticket's values only; criteria mean the same as SQL ({@link
 * org.handrail.ticket.field.CriteriaSql}) and in memory ({@link
 * org.handrail.ticket.field.Criteria#holdFor}), which a test on random tickets and criteria shows;
 * what comes from outside is read by {@link org.handrail.ticket.field.CriteriaReader}, whose
 * refusals name the place, so that criteria that exist can be evaluated; values are bound, and only
 * words of closed lists are written into the SQL, where partial indices need them.
 *
 * <p>Knows: kernel, ticket.model.
 */
package org.handrail.ticket.field;
