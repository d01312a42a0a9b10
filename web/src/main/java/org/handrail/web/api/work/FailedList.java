package org.handrail.web.api.work;

import java.util.List;
import org.handrail.operation.FailedItem;

/** What failed in a queue, the latest first. */
public record FailedList(List<FailedItem> items) {}
