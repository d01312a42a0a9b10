package org.handrail.web.calendar;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.calendar.holiday.PublicHolidays.Place;
import org.handrail.calendar.refresh.CalendarSources;
import org.handrail.web.ui.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The card on /admin/calendar that says whose public holidays are kept. */
@Named
@ViewScoped
public class HolidaysView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CalendarView calendar;
  @Inject private transient CalendarSources sources;
  @Inject private transient Reader reader;

  public List<Place> getCountries() {
    return sources.countries(reader.getLocale());
  }

  public List<Place> getRegions() {
    return getCountry() == null ? List.of() : sources.regions(getCountry());
  }

  public String getCountry() {
    var region = calendar.current().region();
    return region == null ? null : region.country();
  }

  /** A new country begins as a whole. */
  public void setCountry(String country) {
    if (country == null || country.isEmpty()) {
      calendar.change(each -> each.withRegion(null, Map.of()));
    } else if (!country.equals(getCountry())) {
      keep(new HolidayRegion(country, null));
    }
  }

  public String getRegion() {
    var region = calendar.current().region();
    return region == null ? null : region.region();
  }

  public void setRegion(String region) {
    if (getCountry() != null) {
      keep(new HolidayRegion(getCountry(), region == null || region.isEmpty() ? null : region));
    }
  }

  /** Asked again only for another region: what was decided by the nightly job stays as it is. */
  private void keep(HolidayRegion region) {
    if (!region.equals(calendar.current().region())) {
      calendar.change(each -> each.withRegion(region, sources.holidays(region, each.zone())));
    }
  }
}
