package org.handrail.calendar.refresh;

import java.time.Instant;

/**
 * What became of fetching a feed.
 *
 * @param fetchedAt the last success, or null
 * @param failedAt the last failure, if it was later, else null
 * @param failure why, or null
 */
public record FeedState(Instant fetchedAt, Instant failedAt, FeedFailure failure) {}
