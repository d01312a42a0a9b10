package org.handrail.web.attachment;

import java.io.Serializable;
import java.util.UUID;

/** A file that waits for its message to be sent. */
public record Uploaded(UUID id, String fileName, long size) implements Serializable {}
