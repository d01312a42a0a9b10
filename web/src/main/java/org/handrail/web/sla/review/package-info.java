/**
 * The administrators' screens of drafts of the SLA definition, of its history, and of the past
 * simulated under another SLA definition.
 *
 * <p>Rules: nobody publishes what they were not shown; what a page computes, it lets a job compute,
 * and looks again until the job has ended; what is said of a change is said in the reader's words,
 * by {@link org.handrail.web.sla.review.ChangeWords} alone.
 *
 * <p>Knows: batch.job, batch.simulation, calendar, calendar.definition, kernel, sla.definition,
 * sla.policy, sla.review, sla.simulation, ticket.model, web.sla, web.ui.
 */
package org.handrail.web.sla.review;
