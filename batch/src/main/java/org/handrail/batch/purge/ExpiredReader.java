package org.handrail.batch.purge;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.handrail.batch.job.KeysetReader;
import org.handrail.kernel.retention.ExpiredRows;

/**
 * Reads the keys of expired rows of one kind, in their order. The checkpoint is the last key read,
 * so a restart begins behind the last committed chunk and holds no cursor open over commits.
 */
@Named
@Dependent
public class ExpiredReader extends KeysetReader<String> {

  private static final int PAGE = 100;

  @Inject
  @BatchProperty(name = "kind")
  private String kind;

  @Inject
  @BatchProperty(name = "before")
  private String before;

  @Inject private ExpiringKinds kinds;
  @Inject private ExpiredRows rows;

  @Override
  public void open(Serializable checkpoint) {
    long left = rows.count(kinds.get(kind), Instant.parse(before));
    beginBehind((String) checkpoint, left);
  }

  @Override
  protected List<String> behind(String key) {
    return rows.keys(kinds.get(kind), Instant.parse(before), key, PAGE);
  }

  @Override
  public Serializable checkpointInfo() {
    return last();
  }
}
