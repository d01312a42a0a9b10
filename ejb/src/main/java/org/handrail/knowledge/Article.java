package org.handrail.knowledge;

import java.time.Instant;

/**
 * An article to be read.
 *
 * @param html as stored: to be cleaned once more when it is shown
 * @param internal for the helpdesk only
 */
public record Article(
    long id,
    String title,
    String summary,
    String html,
    String language,
    boolean internal,
    Instant updatedAt) {}
