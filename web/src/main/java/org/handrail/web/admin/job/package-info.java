/**
 * The screens of jobs.
 *
 * <p>Rules: a screen shows runs of all nodes and operates them by this service only; a page of a
 * running job looks again by itself and stops looking when the run has ended.
 *
 * <p>Knows: batch.job, kernel, web.ui.
 */
package org.handrail.web.admin.job;
