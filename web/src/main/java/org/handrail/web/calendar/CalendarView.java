package org.handrail.web.calendar;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.query.CalendarDetails;
import org.handrail.sla.query.CalendarQueries;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.Zones;
import org.omnifaces.cdi.ViewScoped;

/** /admin/calendar: sets a calendar up or changes it; what is saved is a draft to be looked at. */
@Named
@ViewScoped
public class CalendarView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final WorkingHours USUAL = WorkingHours.of("09:00-18:00");

  @Inject private transient CalendarQueries queries;
  @Inject private transient SlaDefinitionService definitions;
  @Inject private transient Reader reader;
  @Inject private transient ReaderTexts texts;
  @Inject private transient CalendarWords words;

  private Long id;
  private Long copyOf;
  private boolean standard;
  private boolean removable;
  private String users;
  private String name;
  private CalendarDefinition calendar;
  private final Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);

  public void open() {
    if (calendar == null) {
      calendar = id == null ? fresh() : existing(queries.details(id));
      week.putAll(calendar.week());
    }
  }

  /** Goes on to what the change would do, where it is published or discarded. */
  public String save() {
    return review(definitions.draft(current().named(name)));
  }

  public String makeStandard() {
    return review(definitions.draftStandardCalendar(id));
  }

  public String remove() {
    return review(definitions.draftWithoutCalendar(id));
  }

  /** From Monday on: the hours of the first day for all five. */
  public void repeatMonday() {
    var monday = week.get(DayOfWeek.MONDAY);
    getDays().stream().limit(5).forEach(day -> week.put(day, monday));
  }

  /** The calendar as the page shows it now. */
  CalendarDefinition current() {
    return calendar.withWeek(week);
  }

  void change(UnaryOperator<CalendarDefinition> change) {
    calendar = change.apply(current());
  }

  private CalendarDefinition fresh() {
    if (copyOf != null) {
      var original = queries.details(copyOf).calendar();
      name = texts.with("calendar.copy.name", original.name());
      return original.copy(0, name);
    }
    var days = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    getDays().stream().limit(5).forEach(day -> days.put(day, USUAL));
    return CalendarDefinition.of(0, texts.get("calendar.add"), reader.getZone(), days);
  }

  private CalendarDefinition existing(CalendarDetails details) {
    standard = details.standard();
    removable = details.isRemovable();
    users = words.users(details);
    name = details.calendar().name();
    return details.calendar();
  }

  private static String review(long draft) {
    return "/admin/sla-draft?faces-redirect=true&id=" + draft;
  }

  public boolean isNew() {
    return id == null;
  }

  public List<DayOfWeek> getDays() {
    return List.of(DayOfWeek.values());
  }

  public Map<DayOfWeek, WorkingHours> getWeek() {
    return week;
  }

  public List<String> getZones() {
    return Zones.with(getZone());
  }

  public String getZone() {
    return calendar.zone().getId();
  }

  public void setZone(String zone) {
    change(each -> each.in(ZoneId.of(zone)));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isStandard() {
    return standard;
  }

  public boolean isRemovable() {
    return removable;
  }

  /** Who has to be given another calendar before this one can be removed. */
  public String getUsers() {
    return users;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getCopyOf() {
    return copyOf;
  }

  public void setCopyOf(Long copyOf) {
    this.copyOf = copyOf;
  }
}
