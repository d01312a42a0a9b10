package org.handrail.web.api.ticket;

import java.util.UUID;

/** The id under which a message takes the file along. */
public record UploadAnswer(UUID id) {}
