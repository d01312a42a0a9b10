package org.handrail.web.browser;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Page;
import org.handrail.ticket.model.Priority;
import org.handrail.web.ui.FilterChip;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.event.FileUploadEvent;

/** What the gallery shows; lives in the tests' WAR only. */
@Named("gallery")
@ViewScoped
public class GalleryView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A ticket in a list. */
  public record TicketRow(
      long id, String subject, String person, String status, Priority priority, Instant opened)
      implements Serializable {}

  private static final List<String> SUBJECTS =
      List.of("Printer on the second floor is jammed", "Не працює VPN з дому", "Новый ноутбук");
  private static final List<String> CATEGORIES =
      List.of("NEW", "OPEN", "PENDING", "ON_HOLD", "RESOLVED", "CLOSED");

  private transient List<TicketRow> all;
  private RecordLazyModel<TicketRow> tickets;
  private List<TicketRow> selected = new ArrayList<>();
  private String name;
  private String notes;
  private String secret;
  private Priority priority;
  private boolean urgent;
  private LocalDate day;
  private List<String> tags = new ArrayList<>(List.of("vpn", "printer"));

  @PostConstruct
  void fill() {
    tickets =
        new RecordLazyModel<>(TicketRow::id, this::page, this::count, this::row)
            .sortableBy("subject", "opened")
            .filterableBy("team")
            .orderedBy("opened", false);
    tickets.filter("team", "Network");
  }

  private List<TicketRow> all() {
    if (all == null) {
      var now = Instant.now();
      all = LongStream.rangeClosed(1, 60).mapToObj(id -> ticket(id, now)).toList();
    }
    return all;
  }

  private static TicketRow ticket(long id, Instant now) {
    int i = (int) id;
    return new TicketRow(
        id,
        SUBJECTS.get(i % SUBJECTS.size()) + " " + id,
        "Olena Kovalenko",
        CATEGORIES.get(i % CATEGORIES.size()),
        Priority.values()[i % 4],
        now.minus(i * i, ChronoUnit.MINUTES));
  }

  private Page<TicketRow> page(TableQuery query) {
    Comparator<TicketRow> order =
        query.order().get(0).key().equals("subject")
            ? Comparator.comparing(TicketRow::subject)
            : Comparator.comparing(TicketRow::opened);
    var sorted = new ArrayList<>(all());
    sorted.sort(query.order().get(0).ascending() ? order : order.reversed());
    int from = query.after().map(end -> Integer.parseInt(end.values().get(0))).orElse(0);
    int to = Math.min(sorted.size(), from + query.limit());
    var next =
        to < sorted.size() ? Optional.of(new Cursor(List.of("" + to))) : Optional.<Cursor>empty();
    return new Page<>(sorted.subList(from, to), next);
  }

  private long count(Map<String, Object> filters) {
    return all().size();
  }

  private Optional<TicketRow> row(long id) {
    return all().stream().filter(ticket -> ticket.id() == id).findFirst();
  }

  public void save() {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Saved " + name));
  }

  public void refuse() {
    throw new DomainException(KernelError.CHANGED_MEANWHILE);
  }

  public void fail() {
    throw new IllegalStateException("inner text that nobody may read");
  }

  public void removeFilter(String key) {
    tickets.filter(key, null);
  }

  public List<FilterChip> getChips() {
    return tickets.filters().isEmpty()
        ? List.of()
        : List.of(new FilterChip("team", "Team", "Network"));
  }

  public RecordLazyModel<TicketRow> getTickets() {
    return tickets;
  }

  public List<TicketRow> getSelected() {
    return selected;
  }

  public void setSelected(List<TicketRow> selected) {
    this.selected = selected;
  }

  public List<String> complete(String query) {
    return List.of(query + " Kovalenko", query + " Bondar");
  }

  public void upload(FileUploadEvent event) {
    name = event.getFile().getFileName();
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags;
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  public Instant getRecently() {
    return Instant.now().minus(5, ChronoUnit.MINUTES);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public boolean isUrgent() {
    return urgent;
  }

  public void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }
}
