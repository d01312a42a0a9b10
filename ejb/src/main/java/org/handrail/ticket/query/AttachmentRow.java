package org.handrail.ticket.query;

import java.util.UUID;

/**
 * A file of a message.
 *
 * @param contentId by which the message's text shows it inline; null for the others
 */
public record AttachmentRow(
    UUID id, long messageId, String fileName, String contentType, long size, String contentId) {}
