package org.handrail.web.api.job;

import java.util.List;

/** All jobs by name. */
public record JobList(List<JobAnswer> items) {}
