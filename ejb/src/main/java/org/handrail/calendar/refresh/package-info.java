/**
 * How calendars stay up to date: public holidays and fetched feeds.
 *
 * <p>Rules: what is fetched at night becomes a new version only if something changed, and never
 * touches the past or what was decided by hand; a feed that fails leaves the days it brought
 * before, and says why; nothing is fetched in a transaction.
 *
 * <p>Knows: calendar, calendar.definition, calendar.feed, calendar.holiday, calendar.version,
 * kernel, security.
 */
package org.handrail.calendar.refresh;
