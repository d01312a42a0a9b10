package org.handrail.calendar.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.Horizon;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Fetches calendars from their addresses. Never in a transaction: it may take a while. */
@ApplicationScoped
public class CalendarFeeds {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Settings settings;

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
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var file = new GuardedGet(allowedHosts(), PATIENCE, tls).fetch(FeedAddress.of(url));
    return CalendarFile.closures(file, zone, horizon);
  }

  private Set<String> allowedHosts() {
    return settings.optional(Setting.CALENDAR_HOSTS).stream()
        .flatMap(hosts -> Arrays.stream(hosts.split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }
}
