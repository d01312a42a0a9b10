package org.handrail.web.sla.verification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.sla.verification.DifferenceRow;
import org.handrail.sla.verification.SlaCheckQueries;
import org.handrail.sla.verification.SlaCheckService;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.omnifaces.util.Messages;

/** /admin/sla-check: what differs, and the button that mends it. */
@Named("slaCheck")
@ViewScoped
public class SlaCheckView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient SlaCheckQueries queries;
  @Inject private transient SlaCheckService service;
  @Inject private transient ReaderTexts texts;
  @Inject private transient Reader reader;

  private RecordLazyModel<DifferenceRow> model;

  @PostConstruct
  void create() {
    model =
        new RecordLazyModel<>(
            DifferenceRow::id,
            query -> queries.page(query.after(), query.limit()),
            filters -> queries.count(),
            row -> Optional.empty());
  }

  /** Writes what was rebuilt for all that is listed. */
  public void mend() {
    long mended = service.mend();
    model.refresh();
    Messages.addGlobalInfo(texts.count("sla.check.said.mended", mended));
  }

  public RecordLazyModel<DifferenceRow> getModel() {
    return model;
  }

  /** How many tickets have a clock that differs. */
  public long getTickets() {
    return queries.countTickets();
  }

  public String field(DifferenceRow row) {
    return texts.word("sla.check.field.", row.field().name());
  }

  /** A value in the reader's words; a dash if there is none. */
  public String words(DifferenceRow row, String value) {
    if (value == null) {
      return "–";
    }
    return switch (row.field()) {
      case STATE -> texts.word("sla.check.state.", value);
      case TARGET, LEFT -> reader.duration(Duration.ofMillis(Long.parseLong(value)));
      case STARTED, DUE, BREACHED, ENDED, FIRST_DUE, NEXT_LOOK ->
          reader.exact(Instant.parse(value));
      case POLICY, CALENDAR, PAUSED_BY -> value;
    };
  }
}
