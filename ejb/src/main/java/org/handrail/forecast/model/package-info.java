/**
 * What will become of the open clocks of a team: its queue, played through some hundred times.
 *
 * <p>The model. Tickets wait in order of priority, then due; each agent at work holds as many at
 * once as he was measured to hold, and takes the next when one is done; and a ticket is not taken
 * at once where there is room, but after a wait as it was measured. How long a ticket is in hand is
 * drawn from what the team was measured to need for tickets of its category and priority, or of the
 * team, or of all, as far as there are few; so are first and later replies, each by themselves.
 * What still lasts counts as lasting at least so long (Kaplan and Meier 1958), so that a team is
 * not thought quick because only the quick ones are done. All of it is time in which the team is at
 * work. The probability of a breach is the share of the runs in which the clock was not met before
 * its due.
 *
 * <p>What it leaves out, and says so: tickets that are yet to come, urgent ones above all; agents
 * who come and go during the time looked at; who can do what. A paused ticket comes back after a
 * pause drawn from those measured, and its clock then has left what it had.
 *
 * <p>Rules: {@code java.*}, calendars and the words of policies and nothing else; the same queue
 * and the same seed have the same forecast; a ticket draws the same draws whatever is changed
 * around it, so that two forecasts differ by what was changed and not by chance.
 *
 * <p>Knows: calendar, sla.policy, ticket.model.
 */
package org.handrail.forecast.model;
