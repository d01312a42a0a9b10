package org.handrail.web.sla.review;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.handrail.sla.review.DraftRow;
import org.handrail.sla.review.ReviewQueries;
import org.handrail.sla.review.VersionRow;
import org.handrail.web.ui.RecordLazyModel;

/**
 * /admin/sla-drafts: what waits for a decision, and how the SLA definition came to be what it is.
 */
@Named("slaDrafts")
@ViewScoped
public class DraftsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ReviewQueries reviews;

  private RecordLazyModel<VersionRow> history;
  private transient List<DraftRow> undecided;

  @PostConstruct
  void create() {
    history =
        new RecordLazyModel<>(
            VersionRow::id,
            query -> reviews.history(query.after(), query.limit()),
            filters -> reviews.countVersions(),
            row -> Optional.empty());
  }

  public List<DraftRow> getUndecided() {
    if (undecided == null) {
      undecided = reviews.undecided();
    }
    return undecided;
  }

  public RecordLazyModel<VersionRow> getHistory() {
    return history;
  }
}
