/**
 * Screens of service levels: policies and trying them.
 *
 * <p>Rules: what is typed stays in a form until it is right; saving makes a draft, which is looked
 * at and published elsewhere; the words of conditions and targets are made in one place, for all
 * pages.
 */
package org.handrail.web.sla.policy;
