package org.handrail.web.api.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.kernel.Cursor;
import org.handrail.people.card.CardFilter;
import org.handrail.people.card.CardQueries;
import org.handrail.people.card.CardService;
import org.handrail.web.api.Links;
import org.handrail.web.api.SeenVersion;

/** {@code /people}: anyone who asked for help or has an account, for administrators. */
@Path("people")
@Tag(name = "people")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  @Inject private CardService service;
  @Inject private CardQueries cards;
  @Inject private SeenVersion seen;

  @GET
  @Operation(summary = "List people by name")
  public Response people(
      @Parameter(description = "part of the name or of an address") @QueryParam("text") String text,
      @Parameter(description = "the id of theirs") @QueryParam("organisation") Long organisation,
      @Parameter(description = "by themselves or by their organisation") @QueryParam("vip")
          Boolean vip,
      @Parameter(description = "whether they have one") @QueryParam("account") Boolean account,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("50")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo asked) {
    var page =
        cards.page(
            new CardFilter(text, organisation, vip, account),
            Optional.ofNullable(cursor).map(encoded -> Cursor.decode(encoded, 2)),
            limit);
    var answer =
        Response.ok(new PersonList(page.rows().stream().map(PersonList.Line::of).toList()));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @GET
  @Path("{person}")
  @Operation(summary = "Read a person", description = "The ETag is their version.")
  public Response person(@PathParam("person") long person) {
    return answer(person);
  }

  @PATCH
  @Path("{person}")
  @Operation(summary = "Change name, addresses, language, zone, organisation or VIP")
  public Response changePerson(
      @PathParam("person") long person,
      @HeaderParam("If-Match") List<String> ifMatch,
      @Valid PersonChange change) {
    var card = cards.details(person);
    service.change(person, seen.required(ifMatch, card.version()), change.of(card.settings()));
    return answer(person);
  }

  private Response answer(long person) {
    var card = cards.details(person);
    return Response.ok(PersonAnswer.of(card)).tag(SeenVersion.tag(card.version())).build();
  }
}
