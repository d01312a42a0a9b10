package org.handrail.web.calendar;

import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Closure;
import org.handrail.sla.calendar.CalendarQueries;
import org.handrail.sla.calendar.CalendarSources;
import org.handrail.sla.calendar.FeedFailure;
import org.handrail.sla.calendar.FeedState;
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

  private String name;
  private String url;
  private boolean forOpenTickets;

  /** Fetches it at once: an address that leads nowhere is said now and not at night. */
  public void add() {
    if (isNew(name)) {
      put(new CalendarFeed(name, url, forOpenTickets, fetched(url)));
      name = null;
      url = null;
      forOpenTickets = false;
    }
  }

  /** A file takes the place of the one of its name. */
  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    var days = sources.read(file.getContent(), calendar.current().zone());
    put(new CalendarFeed(shortened(file.getFileName()), null, false, days));
  }

  public void fetch(CalendarFeed feed) {
    put(feed.withDays(fetched(feed.url())));
  }

  public void remove(CalendarFeed feed) {
    calendar.change(each -> each.withoutFeed(feed.name()));
  }

  public List<CalendarFeed> getRows() {
    return calendar.current().feeds();
  }

  /** Why the feed could not be fetched the last time; null if it could. */
  public String failure(CalendarFeed feed) {
    var state = states().get(feed.name());
    return state == null || state.failure() == null || feed.url() == null
        ? null
        : words(state.failure());
  }

  /** When the nightly job has fetched it for the last time, or null. */
  public FeedState state(CalendarFeed feed) {
    return states().get(feed.name());
  }

  private String words(FeedFailure failure) {
    return texts.with("error." + failure.code(), failure.details());
  }

  private Map<String, FeedState> states() {
    return calendar.isNew() ? Map.of() : queries.details(calendar.getId()).feeds();
  }

  private boolean isNew(String feed) {
    boolean taken = getRows().stream().anyMatch(each -> each.name().equals(feed.strip()));
    if (taken) {
      Messages.addGlobal(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              texts.with("calendar.feed.name-taken", feed.strip()),
              null));
    }
    return !taken;
  }

  private Map<LocalDate, Closure> fetched(String address) {
    return sources.fetch(address, calendar.current().zone());
  }

  private void put(CalendarFeed feed) {
    calendar.change(each -> each.withFeed(feed));
    Messages.addGlobal(
        new FacesMessage(
            FacesMessage.SEVERITY_INFO,
            texts.count("calendar.feed.read", feed.days().size()),
            null));
  }

  private static String shortened(String fileName) {
    var known = fileName.replaceFirst("(?i)\\.ics$", "");
    return known.substring(0, Math.min(known.length(), CalendarDefinition.LONGEST_NAME));
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
