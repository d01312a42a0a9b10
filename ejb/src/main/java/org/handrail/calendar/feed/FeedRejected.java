package org.handrail.calendar.feed;

import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/** A calendar of others cannot be used; nothing was taken from it. */
public class FeedRejected extends DomainException {

  private static final long serialVersionUID = 1L;

  FeedRejected(ErrorCode error, Map<String, Object> details) {
    super(error, details);
  }

  FeedRejected(ErrorCode error, Map<String, Object> details, Throwable cause) {
    super(error, details);
    initCause(cause);
  }
}
