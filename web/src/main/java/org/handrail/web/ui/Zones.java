package org.handrail.web.ui;

import java.time.ZoneId;
import java.util.List;

/** Time zones to choose from. */
public final class Zones {

  private static final String REGION_AND_CITY =
      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

  private Zones() {}

  /** Those people know, as region and city, and besides them the one that was chosen already. */
  public static List<String> with(String chosen) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches(REGION_AND_CITY) || zone.equals(chosen))
        .sorted()
        .toList();
  }
}
