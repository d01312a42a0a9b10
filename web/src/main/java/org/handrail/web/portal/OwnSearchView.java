package org.handrail.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;

/**
 * What the portal's search finds among the reader's own requests; a number leads to its request.
 */
@Named("ownSearch")
@RequestScoped
public class OwnSearchView {

  private static final int MOST = 5;

  @Inject private QueueQueries queues;

  private String words;
  private List<QueueRow> found;

  /** Goes to the request whose number was asked for; null stays. */
  public String jump() {
    return number()
        .flatMap(number -> queues.byNumber(QueueView.OWN, number))
        .map(row -> "/portal/ticket?faces-redirect=true&number=" + row.number())
        .orElse(null);
  }

  /** The number that was asked for, which leads nowhere while this page is shown; null if none. */
  public String getMissing() {
    return number().map(TicketNumber::toString).orElse(null);
  }

  /** The requests with these words in their subject, what changed last first. */
  public List<QueueRow> getFound() {
    if (found == null) {
      var filter = QueueFilter.of(QueueView.OWN).withText(words);
      found =
          isAsked()
              ? queues.page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), MOST).rows()
              : List.of();
    }
    return found;
  }

  private boolean isAsked() {
    return words != null && !words.isBlank();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  private Optional<TicketNumber> number() {
    return isAsked() ? TicketNumber.said(words) : Optional.empty();
  }
}
