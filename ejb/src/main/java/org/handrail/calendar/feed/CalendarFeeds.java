package org.handrail.calendar.feed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.Horizon;
import org.handrail.kernel.http.HttpLimits;
import org.handrail.kernel.http.OutgoingHttp;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Fetches calendars from their addresses. Never in a transaction: it may take a while. */
@ApplicationScoped
public class CalendarFeeds {

  /** A redirect is not followed: who entered the address is told where it leads. */
  static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(20), CalendarFile.LARGEST, 0);

  @Inject private Settings settings;
  @Inject private OutgoingHttp outgoing;

  private FeedDownload download;

  @PostConstruct
  void open() {
    download = new FeedDownload(outgoing.open(LIMITS, this::isAllowed));
  }

  /**
   * The hours that a calendar closes now.
   *
   * @param url http, https or webcal
   * @throws FeedRejected {@code calendar.feed.no-address}, {@code calendar.feed.unknown-host},
   *     {@code calendar.feed.private-address}, {@code calendar.feed.unreachable}, {@code
   *     calendar.feed.no-answer}, {@code calendar.feed.redirected}, {@code calendar.feed.refused},
   *     and what {@link CalendarFile#closures} refuses
   */
  public Map<LocalDate, Closure> closures(String url, ZoneId zone, Horizon horizon) {
    return CalendarFile.closures(download.fetch(FeedAddress.of(url)), zone, horizon);
  }

  private boolean isAllowed(String host) {
    return settings.optional(Setting.CALENDAR_HOSTS).stream()
        .flatMap(hosts -> Arrays.stream(hosts.split(",")))
        .anyMatch(allowed -> allowed.strip().equalsIgnoreCase(host));
  }
}
