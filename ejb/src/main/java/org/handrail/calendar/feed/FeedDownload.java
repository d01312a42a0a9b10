package org.handrail.calendar.feed;

import java.util.Map;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.http.GuardedClient;
import org.handrail.kernel.http.HttpCall;
import org.handrail.kernel.http.HttpFailure;
import org.handrail.kernel.http.HttpReply;

/** Fetches one calendar file and says in the words of calendars why there is none. */
final class FeedDownload {

  private static final int OK = 200;

  /** A file is taken as it is; what a server would compress has no limit that is known before. */
  private static final Map<String, String> HEADERS =
      Map.of("Accept", "text/calendar, */*;q=0.1", "Accept-Encoding", "identity");

  private final GuardedClient client;

  FeedDownload(GuardedClient client) {
    this.client = client;
  }

  /**
   * @throws FeedRejected if it may not be asked, does not answer in time, answers something else
   *     than a document, or more than a calendar file may have
   */
  byte[] fetch(FeedAddress address) {
    try {
      return document(client.send(HttpCall.get(address.uri(), HEADERS)));
    } catch (HttpFailure failed) {
      throw rejected(address.host(), failed);
    }
  }

  private static byte[] document(HttpReply reply) {
    if (reply.isRedirect()) {
      throw new FeedRejected(FeedError.REDIRECTED, Map.of("target", reply.header("location")));
    }
    if (reply.status() != OK) {
      throw new FeedRejected(FeedError.REFUSED, Map.of("status", reply.status()));
    }
    return reply.body();
  }

  private static FeedRejected rejected(String host, HttpFailure failed) {
    var details =
        switch (failed.reason()) {
          case UNREACHABLE -> Map.<String, Object>of("host", host, "problem", failed.getMessage());
          case TOO_LARGE -> Map.<String, Object>of("limit", CalendarFile.LARGEST);
          default -> Map.<String, Object>of("host", host);
        };
    return new FeedRejected(error(failed.reason()), details, failed);
  }

  private static ErrorCode error(HttpFailure.Reason reason) {
    return switch (reason) {
      case UNKNOWN_HOST -> FeedError.UNKNOWN_HOST;
      case INTERNAL_ADDRESS -> FeedError.PRIVATE_ADDRESS;
      case UNREACHABLE -> FeedError.UNREACHABLE;
      case NO_ANSWER -> FeedError.NO_ANSWER;
      case TOO_LARGE -> FeedError.TOO_LARGE;
      case TOO_MANY_REDIRECTS -> FeedError.REDIRECTED;
    };
  }
}
