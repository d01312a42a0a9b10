package org.handrail.ticket.attachment;

import java.util.UUID;

/** A file that was uploaded and waits for its message. */
public record UnsentFile(UUID id, String fileName, long size) {}
