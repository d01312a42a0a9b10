/**
 * The administrators' screens for accounts and the audit trail.
 *
 * <p>Rules: all decisions are the domain's; a screen only shows what a door answers.
 */
package org.handrail.web.account.admin;
