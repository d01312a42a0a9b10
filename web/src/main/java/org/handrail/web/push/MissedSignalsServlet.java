package org.handrail.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.query.TicketQueries;

/**
 * {@code GET /agent/signals?since=<number>}: what a page has missed on its way, one {@code topic
 * key} a line, as it would have been pushed. {@code /portal/signals?since=<number>&ticket=<id>}:
 * what is public of the one ticket that a requester's page shows. Each page asks once; what agents
 * ask is answered from memory.
 */
@WebServlet({MissedSignalsServlet.OF_ALL, MissedSignalsServlet.OF_ONE})
public class MissedSignalsServlet extends HttpServlet {

  static final String OF_ALL = "/agent/signals";
  static final String OF_ONE = "/portal/signals";

  private static final long serialVersionUID = 1L;

  @Inject private transient RecentSignals recent;
  @Inject private transient TicketQueries tickets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var all = recent.since(number(request, "since"));
    var missed =
        request.getServletPath().equals(OF_ONE)
            ? of(number(request, "ticket"), all)
            : all.stream().filter(message -> !message.startsWith(SignalPush.PUBLIC + " ")).toList();
    response.setContentType("text/plain");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(String.join("\n", missed));
  }

  /** Nothing of a ticket that the reader may not see, as of one that is not there. */
  private List<String> of(long ticketId, List<String> missed) {
    var its = List.of(SignalPush.PUBLIC + " " + ticketId, RecentSignals.ALL);
    return isVisible(ticketId) ? missed.stream().filter(its::contains).toList() : List.of();
  }

  private boolean isVisible(long ticketId) {
    try {
      return tickets.details(ticketId).id() == ticketId;
    } catch (DomainException refused) {
      return false;
    }
  }

  /** What is no number is that of no signal and of no ticket. */
  private static long number(HttpServletRequest request, String parameter) {
    var given = request.getParameter(parameter);
    return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : -1;
  }
}
