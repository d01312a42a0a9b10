/**
 * {@code /people} and {@code /organisations}, for administrators: what Handrail knows of people,
 * and whom they belong to.
 *
 * <p>Rules: a change names the version it is based on; what is not given stays as it is.
 */
package org.handrail.web.api.people;
