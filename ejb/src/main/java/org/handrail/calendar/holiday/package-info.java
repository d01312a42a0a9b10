/**
 * Public holidays of countries and their regions.
 *
 * <p>Rules: the dates come from the Jollyday library and its rules, corrected here where a law is
 * newer than they are; names of holidays and regions are English for everybody, because they are
 * kept with a calendar that people of several languages read; nothing is fetched from anywhere.
 *
 * <p>Knows: calendar.definition.
 */
package org.handrail.calendar.holiday;
