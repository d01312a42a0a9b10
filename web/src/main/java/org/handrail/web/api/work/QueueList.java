package org.handrail.web.api.work;

import java.util.List;
import org.handrail.kernel.work.QueueState;

/** All queues by name. */
public record QueueList(List<QueueState> items) {}
