/**
 * The administrators' screens of teams, their members and the routing, and the switch by which
 * agents say whether they are there.
 *
 * <p>Rules: a page is a view over the doors of {@code org.handrail.team} and {@code
 * org.handrail.assignment}; anyone who overwrites somebody else's change has been told so before.
 *
 * <p>Knows: assignment, calendar.worktime, kernel, kernel.work, security, team, team.model,
 * ticket.model, web.ui.
 */
package org.handrail.web.team;
