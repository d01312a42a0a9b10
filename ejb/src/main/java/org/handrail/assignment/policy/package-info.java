/**
 * Which agent gets a ticket, decided from values only.
 *
 * <p>Rules: {@code java.*} and nothing else, so that every rule is a row of a table in a test; the
 * same candidates always give the same answer, whatever their order; nobody is a valid answer.
 *
 * <p>Knows: team.model.
 */
package org.handrail.assignment.policy;
