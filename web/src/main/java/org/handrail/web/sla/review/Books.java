package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.sla.replay.OtherBook;
import org.handrail.sla.replay.OtherBook.OfDraft;
import org.handrail.sla.replay.OtherBook.OfRevision;
import org.handrail.sla.replay.Replay;
import org.handrail.sla.review.ReviewQueries;
import org.handrail.sla.review.RevisionRow;
import org.handrail.sla.review.Subject;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/**
 * The books under which the past may be replayed, and the days of a period in the reader's zone.
 */
@Named("slaBooks")
@RequestScoped
public class Books {

  private static final String DRAFT = "draft-";
  private static final String REVISION = "revision-";
  private static final int OFFERED = 50;

  @Inject private ReviewQueries reviews;
  @Inject private ChangeWords words;
  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private Clock clock;

  /** Drafts first, then what held and what holds, the latest first. */
  public List<SelectItem> getAll() {
    var drafts =
        reviews.undecided().stream()
            .map(draft -> new SelectItem(DRAFT + draft.id(), name(draft.id(), draft.subject())));
    var revisions =
        reviews.history(Optional.empty(), OFFERED).rows().stream()
            .map(row -> new SelectItem(REVISION + row.id(), name(row)));
    return Stream.concat(drafts, revisions).toList();
  }

  /** What a replay was under, for people. */
  public String name(OtherBook book) {
    return book.draftId() == null
        ? texts.with("sla.replay.book.revision", book.revisionId())
        : name(book.draftId(), reviews.subject(book.draftId()));
  }

  private String name(long draftId, Subject subject) {
    return texts.with("sla.replay.book.draft", draftId, words.subject(subject));
  }

  private String name(RevisionRow row) {
    var key = row.newest() ? "sla.replay.book.newest" : "sla.replay.book.revision";
    return texts.with(key, row.id());
  }

  static String valueOf(OtherBook book) {
    return book.draftId() == null ? REVISION + book.revisionId() : DRAFT + book.draftId();
  }

  static OtherBook of(String value) {
    long id = Long.parseLong(value.substring(value.indexOf('-') + 1));
    return value.startsWith(DRAFT) ? new OfDraft(id) : new OfRevision(id);
  }

  LocalDate today() {
    return dayOf(clock.instant());
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(reader.getZone()).toInstant();
  }

  /** The first day of a replay's period. */
  public LocalDate firstDay(Replay replay) {
    return dayOf(replay.fromAt());
  }

  /** The last day of a replay's period, inclusive. */
  public LocalDate lastDay(Replay replay) {
    return dayOf(replay.untilAt().minusNanos(1));
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(reader.getZone()).toLocalDate();
  }
}
