package org.handrail.kernel.storage;

import java.time.Instant;

/** For this time the database took nothing; fired when it takes something again. */
public record WritesRefused(Instant since, Instant until) {}
