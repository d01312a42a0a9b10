package org.handrail.calendar.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;

/** What became of fetching feeds, in the caller's transaction. */
@ApplicationScoped
public class FeedFetches {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Sql sql;
  @Inject private Clock clock;

  void record(long calendarId, FreshFeed feed) {
    if (feed.failure() == null) {
      recordSuccess(calendarId, feed.name());
    } else {
      recordFailure(calendarId, feed.name(), feed.failure());
    }
  }

  /** Of the feeds of a calendar that were ever fetched, by name. */
  public Map<String, FeedState> of(long calendarId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select feed, fetched_at, failed_at, failure, details from calendar_feed_fetch
                    where calendar_id = :calendar
                    """)
                .bind("calendar", calendarId)
                .map((row, context) -> Map.entry(row.getString("feed"), state(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The calendars and feeds that failed the last time, as pairs. */
  public Map<Long, List<String>> failing() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select calendar_id, feed from calendar_feed_fetch where failed_at is not null")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private void recordSuccess(long calendarId, String feed) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into calendar_feed_fetch (calendar_id, feed, fetched_at)
                    values (:calendar, :feed, :now)
                    on conflict (calendar_id, feed) do update
                      set fetched_at = :now, failed_at = null, failure = null, details = null
                    """)
                .bind("calendar", calendarId)
                .bind("feed", feed)
                .bind("now", clock.instant())
                .execute());
  }

  private void recordFailure(long calendarId, String feed, FeedFailure failure) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into calendar_feed_fetch (calendar_id, feed, failed_at, failure, details)
                    values (:calendar, :feed, :now, :failure, cast(:details as jsonb))
                    on conflict (calendar_id, feed) do update
                      set failed_at = :now, failure = :failure, details = excluded.details
                    """)
                .bind("calendar", calendarId)
                .bind("feed", feed)
                .bind("now", clock.instant())
                .bind("failure", failure.code())
                .bind("details", json(failure.details()))
                .execute());
  }

  private static FeedState state(ResultSet row) throws SQLException {
    var failure = row.getString("failure");
    return new FeedState(
        Sql.instant(row, "fetched_at"),
        Sql.instant(row, "failed_at"),
        failure == null ? null : new FeedFailure(failure, details(row.getString("details"))));
  }

  private static String json(Map<String, String> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> details(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
