/**
 * The administrators' screens for people and their organisations.
 *
 * <p>Rules: all decisions are the domain's; a screen only shows what a door answers; anyone who
 * meets somebody else's change keeps what they typed.
 *
 * <p>Knows: kernel, people, people.card, people.organisation, web.ui.
 */
package org.handrail.web.people;
