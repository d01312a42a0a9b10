/**
 * The administrators' screens of drafts of the book, of its history, and of the past replayed under
 * another book.
 *
 * <p>Rules: nobody publishes what they were not shown; what a page reckons, it lets a job reckon,
 * and looks again until the job has ended; what is said of a change is said in the reader's words,
 * by {@link org.handrail.web.sla.review.ChangeWords} alone.
 *
 * <p>Knows: sla.book, sla.review, sla.replay, batch.desk, web.sla, web.ui.
 */
package org.handrail.web.sla.review;
