package org.handrail.web.api.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.people.Identity;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.handrail.web.api.Links;
import org.handrail.web.api.ReadsParameters;
import org.handrail.web.api.RepeatedRequests;

/** {@code /tickets}: ask for help, and list what the caller may see. */
@Path("tickets")
@Tag(name = "tickets")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

  @Inject private TicketService service;
  @Inject private RequesterTicketService own;
  @Inject private QueueQueries lists;
  @Inject private TicketDoor door;
  @Inject private RepeatedRequests requests;
  @Inject private Callers callers;

  @GET
  @ReadsParameters
  @Operation(
      summary = "List tickets",
      description =
          "The header Link with rel=next leads to the next page. Filters: view, status, priority,"
              + " team, assignee, category, due, text, tag, requester, changed-after,"
              + " type, channel, organisation, vip, number, status-category; several values are"
              + " separated by commas. The parameter criteria takes JSON that asks for more than they"
              + " can. Agents see the view all unless they choose another, others"
              + " what they take part in.")
  public Response list(
      @Context UriInfo asked,
      @Parameter(
              description = "a key as updated, created, priority, number, due; descending with -")
          @DefaultValue("-updated")
          @QueryParam("sort")
          String sort,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("50")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor) {
    var filter = new TicketFilter(asked.getQueryParameters()).filter(usualView());
    var page = lists.page(filter, QueueSort.parse(sort), Optional.ofNullable(cursor), limit);
    var lines = page.rows().stream().map(TicketLine::of).toList();
    var answer = Response.ok(new TicketList(lines));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @POST
  @Operation(
      summary = "Ask for help",
      description = "Agents and administrators may ask for another person.")
  public Response open(
      @Parameter(description = "The same key twice within a day opens one ticket.")
          @HeaderParam(RepeatedRequests.KEY)
          String key,
      @Valid NewTicket asked,
      @Context UriInfo address) {
    var number = requests.once(key, asked, () -> String.valueOf(opened(asked).number()));
    var ticket = door.ticket(number);
    var location = address.getAbsolutePathBuilder().path(ticket.shownNumber()).build();
    return door.answer(ticket, Response.created(location)).build();
  }

  private TicketRef opened(NewTicket asked) {
    var command = asked.command(callers.current().personId());
    var requester = asked.requester();
    return requester == null
        ? own.open(command)
        : service.openFor(Identity.email(requester.email()), requester.name(), command);
  }

  private QueueView usualView() {
    var caller = callers.current();
    boolean helpdesk = caller.is(Role.AGENT) || caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
    return helpdesk ? QueueView.ALL : QueueView.OWN;
  }
}
