package org.handrail.batch.job;

import java.util.Optional;

/** A job with its latest run, if it ever ran. */
public record JobOverview(JobDefinition job, Optional<JobRun> lastRun) {}
