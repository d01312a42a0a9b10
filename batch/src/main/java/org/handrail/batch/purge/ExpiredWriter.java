package org.handrail.batch.purge;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.retention.ExpiredRows;

/** Deletes a chunk of what was found, if it is still expired. */
@Named
@Dependent
public class ExpiredWriter extends AbstractItemWriter {

  @Inject
  @BatchProperty(name = "kind")
  private String kind;

  @Inject
  @BatchProperty(name = "before")
  private String before;

  @Inject private ExpiringKinds kinds;
  @Inject private ExpiredRows rows;

  @Override
  public void writeItems(List<Object> keys) {
    var texts = keys.stream().map(String.class::cast).toList();
    rows.delete(kinds.get(kind), texts, Instant.parse(before));
  }
}
