package org.handrail.web.api.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.sla.query.ClockQueries;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.api.SeenVersion;

/** {@code /tickets/<number>}: read and change one ticket. */
@Path("tickets/{number}")
@Tag(name = "tickets")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {

  static final String SEEN =
      "The version seen, or several, in quotes as the ETag gave it; * for whatever is there. A weak"
          + " tag never matches: behind a proxy that compresses, send the field version.";

  @Inject private TicketService service;
  @Inject private TicketQueries tickets;
  @Inject private ClockQueries clocks;
  @Inject private TicketDoor door;
  @Inject private SeenVersion seen;

  @PathParam("number")
  private String number;

  @GET
  @Operation(
      summary = "Read a ticket",
      description = "The ETag is its version; with If-None-Match an unchanged ticket is a 304.")
  public Response read() {
    var ticket = door.ticket(number);
    return seen.isKnown(ticket.version())
        ? Response.notModified(SeenVersion.tag(ticket.version())).build()
        : door.answer(ticket, Response.ok()).build();
  }

  @PATCH
  @Operation(summary = "Change subject, type, impact, urgency or category")
  public Response change(
      @Parameter(description = SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid TicketChange change) {
    var ticket = door.ticket(number);
    service.changeProperties(change.command(ticket.id(), seen.required(ifMatch, ticket.version())));
    return door.changed(ticket.id());
  }

  @PUT
  @Path("status")
  @Operation(summary = "Move to another status: resolve, reopen, close")
  public Response move(
      @Parameter(description = SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid NewStatus status) {
    var ticket = door.ticket(number);
    service.changeStatus(
        new ChangeStatus(ticket.id(), seen.required(ifMatch, ticket.version()), status.statusId()));
    return door.changed(ticket.id());
  }

  @PUT
  @Path("assignee")
  @Operation(summary = "Give to an agent, or to nobody")
  public Response assign(
      @Parameter(description = SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid NewAssignee assignee) {
    var ticket = door.ticket(number);
    service.assign(
        new AssignTicket(
            ticket.id(), seen.required(ifMatch, ticket.version()), assignee.accountId()));
    return door.changed(ticket.id());
  }

  @POST
  @Path("transfers")
  @Operation(summary = "Hand over to another team with a note")
  public Response transfer(
      @Parameter(description = SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid NewTransfer transfer) {
    var ticket = door.ticket(number);
    service.transfer(
        new TransferTicket(
            ticket.id(),
            seen.required(ifMatch, ticket.version()),
            transfer.teamId(),
            transfer.note().message()));
    return door.changed(ticket.id());
  }

  @PUT
  @Path("tags/{tag}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Put a tag on")
  public Response tag(@PathParam("tag") String tag) {
    long id = door.id(number);
    service.tag(id, tag);
    return door.changed(id);
  }

  @DELETE
  @Path("tags/{tag}")
  @Operation(summary = "Take a tag off")
  public Response untag(@PathParam("tag") String tag) {
    long id = door.id(number);
    service.untag(id, tag);
    return door.changed(id);
  }

  @GET
  @Path("clocks")
  @Operation(
      summary = "How its clocks stand, the most urgent first",
      description =
          "They go on without a new version of the ticket. Requesters are told nothing of them.")
  public ClockList clocks() {
    return new ClockList(clocks.of(door.id(number)).stream().map(ClockAnswer::of).toList());
  }

  @GET
  @Path("history")
  @Operation(summary = "What happened, the oldest first")
  public HistoryList history() {
    return new HistoryList(
        tickets.history(door.id(number)).stream().map(HistoryList.Entry::of).toList());
  }
}
