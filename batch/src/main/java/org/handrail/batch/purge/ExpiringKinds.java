package org.handrail.batch.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.handrail.kernel.retention.ExpiringData;

/** All kinds of expiring data that features have declared. */
@ApplicationScoped
public class ExpiringKinds {

  @Inject @Any private Instance<ExpiringData> declared;

  /** By name. */
  public List<ExpiringData> all() {
    return declared.stream().sorted(Comparator.comparing(ExpiringData::kind)).toList();
  }

  /**
   * @throws IllegalStateException if no feature declares it (any more)
   */
  ExpiringData get(String kind) {
    return declared.stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no feature declares that " + kind + " expire"));
  }
}
