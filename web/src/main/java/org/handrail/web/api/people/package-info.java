/**
 * {@code /people} and {@code /organisations}, for administrators: what Handrail knows of people,
 * and whom they belong to.
 *
 * <p>Rules: a change names the version it is based on; what is not given stays as it is.
 *
 * <p>Knows: kernel, people, people.card, people.organisation, web.api.
 */
package org.handrail.web.api.people;
