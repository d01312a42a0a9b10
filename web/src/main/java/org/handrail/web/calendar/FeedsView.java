package org.handrail.web.calendar;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.refresh.CalendarSources;
import org.handrail.calendar.refresh.FeedFailure;
import org.handrail.calendar.refresh.FeedState;
import org.handrail.sla.query.CalendarQueries;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;
import org.primefaces.event.FileUploadEvent;

/** The card on /admin/calendar with the calendars of others from which days off are taken. */
@Named
@ViewScoped
public class FeedsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CalendarView calendar;
  @Inject private transient CalendarSources sources;
  @Inject private transient CalendarQueries queries;
  @Inject private transient ReaderTexts texts;
  @Inject private transient Clock clock;

  private final Map<String, Instant> fetched = new HashMap<>();
  private String name;
  private String url;
  private boolean forOpenTickets;

  /** Fetches it at once: an address that leads nowhere is said now and not at night. */
  public void add() {
    if (isNew(name)) {
      putFetched(new CalendarFeed(name, url, forOpenTickets, days(url)));
      name = null;
      url = null;
      forOpenTickets = false;
    }
  }

  /** A file takes the place of the one of its name. */
  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    var days = sources.read(file.getContent(), calendar.current().zone());
    put(new CalendarFeed(named(file.getFileName()), null, false, days));
  }

  public void fetch(CalendarFeed feed) {
    putFetched(feed.withDays(days(feed.url())));
  }

  public void remove(CalendarFeed feed) {
    calendar.change(each -> each.withoutFeed(feed.name()));
  }

  public List<CalendarFeed> getRows() {
    return calendar.current().feeds();
  }

  /** Why the feed could not be fetched the last time; null if it could. */
  public String failure(CalendarFeed feed) {
    var state = state(feed);
    return state == null || state.failure() == null || feed.url() == null
        ? null
        : words(state.failure());
  }

  /** What became of fetching it the last time, here or at night; null if nobody has. */
  public FeedState state(CalendarFeed feed) {
    var here = fetched.get(feed.name());
    return here == null ? states().get(feed.name()) : new FeedState(here, null, null);
  }

  private String words(FeedFailure failure) {
    return texts.with("error." + failure.code(), failure.details());
  }

  private Map<String, FeedState> states() {
    return calendar.isNew() ? Map.of() : queries.details(calendar.getId()).feeds();
  }

  private boolean isNew(String feed) {
    boolean taken = getRows().stream().anyMatch(each -> each.name().equals(feed));
    if (taken) {
      Messages.addGlobal(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, texts.with("calendar.feed.name-taken", feed), null));
    }
    return !taken;
  }

  private Map<LocalDate, Closure> days(String address) {
    return sources.fetch(address, calendar.current().zone());
  }

  private void putFetched(CalendarFeed feed) {
    put(feed);
    fetched.put(feed.name(), clock.instant());
  }

  private void put(CalendarFeed feed) {
    calendar.change(each -> each.withFeed(feed));
    Messages.addGlobal(
        new FacesMessage(
            FacesMessage.SEVERITY_INFO,
            texts.count("calendar.feed.read", feed.days().size()),
            null));
  }

  private String named(String fileName) {
    var known = fileName.replaceFirst("(?i)\\.ics$", "").strip();
    return known.isEmpty()
        ? texts.get("calendar.feed.file")
        : known.substring(0, Math.min(known.length(), CalendarDefinition.LONGEST_NAME));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public boolean isForOpenTickets() {
    return forOpenTickets;
  }

  public void setForOpenTickets(boolean forOpenTickets) {
    this.forOpenTickets = forOpenTickets;
  }
}
