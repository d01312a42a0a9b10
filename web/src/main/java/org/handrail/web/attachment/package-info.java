/**
 * Files on screens: choosing them for a message, showing them below one, downloading them.
 *
 * <p>Three rules. A file that somebody sent is downloaded, never opened in our pages; only pictures
 * without code in them are shown. Who may not have a file learns no more than who asks for one that
 * never existed. What was chosen is on the server at once and part of a message only when that is
 * sent.
 *
 * <p>May know: kernel, security, settings, ticket and its attachments and queries, web.ui.
 *
 * <p>Knows: kernel, kernel.html, security, settings, ticket.attachment, ticket.model, ticket.query,
 * web.ui.
 */
package org.handrail.web.attachment;
