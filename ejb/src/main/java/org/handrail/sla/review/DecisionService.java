package org.handrail.sla.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;

/**
 * What administrators decide by a preview: that a draft holds for open tickets too. Who decides by
 * a preview that is out of date is told so, and may do it nevertheless.
 */
@Stateless
@Requires(Role.ADMIN)
public class DecisionService {

  @Inject private ReviewQueries reviews;
  @Inject private SlaDefinitionService definitions;
  @Inject private Clock clock;

  /**
   * Makes the draft what holds from now on, for open tickets too.
   *
   * @param nevertheless also if its preview is out of date
   * @throws DomainException {@code sla.preview.outdated}, and what {@link
   *     SlaDefinitionService#publish} refuses
   */
  public void publishForAll(long draftId, boolean nevertheless) {
    requireFresh(draftId, nevertheless);
    definitions.publish(draftId, Scope.ALL_OPEN);
  }

  /**
   * Lets what the draft became hold for open tickets too.
   *
   * @param nevertheless also if its preview is out of date
   * @throws DomainException {@code sla.preview.outdated}, and what {@link
   *     SlaDefinitionService#applyToOpen} refuses
   */
  public void applyToOpen(long draftId, boolean nevertheless) {
    requireFresh(draftId, nevertheless);
    definitions.applyToOpen(reviews.review(draftId).version().id());
  }

  private void requireFresh(long draftId, boolean nevertheless) {
    var age = reviews.age(draftId);
    if (!nevertheless && age.filter(one -> one.isOutdated(clock.instant())).isPresent()) {
      throw new DomainException(
          ReviewError.PREVIEW_OUTDATED,
          Map.of("versions", age.get().versions(), "tickets", age.get().tickets()));
    }
  }
}
