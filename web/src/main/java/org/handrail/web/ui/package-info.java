/**
 * What all screens share: texts, the reader's language, zone and theme, tables over query doors,
 * messages for rejections, error pages.
 *
 * <p>Three rules. Nothing here knows a feature: a screen hands in its door as a function. Every
 * text comes from a bundle whose name follows from the key ({@code ticket.list.title} is in {@code
 * org.handrail.web.ticket.TicketTexts}). Instants are turned into words only here, in the reader's
 * zone.
 *
 * <p>May know: {@code org.handrail.kernel} and who the caller is. Used by every other package of
 * the screens.
 *
 * <p>Knows: kernel, people, security, ticket.field, ticket.model, web.http.
 */
package org.handrail.web.ui;
