package org.handrail.web.api.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.api.RepeatedRequests;
import org.handrail.web.api.SeenVersion;

/** {@code /tickets/<number>/…}: what is said in a ticket, by whom and to whom. */
@Path("tickets/{number}")
@Tag(name = "conversation")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {

  private static final String ONCE = "The same key twice within a day says it once.";

  @Inject private TicketService service;
  @Inject private RequesterTicketService requesters;
  @Inject private TicketQueries tickets;
  @Inject private TicketDoor door;
  @Inject private SeenVersion seen;
  @Inject private RepeatedRequests requests;

  @PathParam("number")
  private String number;

  @GET
  @Path("messages")
  @Operation(
      summary = "What was said, the oldest first",
      description = "Requesters do not see internal notes.")
  public MessageList messages() {
    return new MessageList(
        tickets.conversation(door.id(number)).stream().map(MessageAnswer::of).toList());
  }

  @POST
  @Path("messages")
  @Operation(
      summary = "Write as the requester",
      description =
          "Reopens what is resolved. If the ticket is closed a follow-up is opened, and the answer"
              + " is that ticket.")
  public Response write(
      @Parameter(description = ONCE) @HeaderParam(RepeatedRequests.KEY) String key,
      @Valid Said said) {
    long id = door.id(number);
    var ticket =
        requests.once(
            key,
            said,
            () -> String.valueOf(requesters.write(new WriteAsRequester(id, said.message())).id()));
    return door.changed(Long.parseLong(ticket));
  }

  @POST
  @Path("replies")
  @Operation(
      summary = "Answer the requester",
      description = "With If-Match it is refused if somebody answered meanwhile.")
  public Response reply(
      @Parameter(description = ONCE) @HeaderParam(RepeatedRequests.KEY) String key,
      @Parameter(description = TicketResource.SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid NewReply reply) {
    var ticket = door.ticket(number);
    requests.once(
        key,
        reply,
        () -> {
          service.reply(
              new ReplyToTicket(
                  ticket.id(),
                  seen.given(ifMatch, ticket.version()),
                  reply.message().message(),
                  reply.statusId()));
          return number;
        });
    return door.changed(ticket.id());
  }

  @POST
  @Path("notes")
  @Operation(summary = "Note something for the helpdesk only")
  public Response note(
      @Parameter(description = ONCE) @HeaderParam(RepeatedRequests.KEY) String key,
      @Parameter(description = TicketResource.SEEN) @HeaderParam("If-Match") List<String> ifMatch,
      @Valid Said note) {
    var ticket = door.ticket(number);
    requests.once(
        key,
        note,
        () -> {
          service.note(
              new AddNote(ticket.id(), seen.given(ifMatch, ticket.version()), note.message()));
          return number;
        });
    return door.changed(ticket.id());
  }
}
