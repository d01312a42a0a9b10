/**
 * Files that people send: uploaded first, then bound to the message they are sent with.
 *
 * <p>Rules: the name is data, never a path; the type is sniffed, not believed; bytes are streamed
 * in chunks and stored once per content; limits are checked while reading, not after.
 *
 * <p>Knows: kernel, kernel.retention, security, settings, ticket.access, ticket.model.
 */
package org.handrail.ticket.attachment;
