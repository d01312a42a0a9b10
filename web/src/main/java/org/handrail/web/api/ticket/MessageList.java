package org.handrail.web.api.ticket;

import java.util.List;

/** What was said, the oldest first. */
public record MessageList(List<MessageAnswer> items) {}
