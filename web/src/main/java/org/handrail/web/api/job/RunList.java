package org.handrail.web.api.job;

import java.util.List;

/** A page of a job's runs, the latest first; the header {@code Link} leads to the next. */
public record RunList(List<RunAnswer> items) {}
