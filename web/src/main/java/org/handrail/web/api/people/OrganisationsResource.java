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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.kernel.Cursor;
import org.handrail.people.card.CardFilter;
import org.handrail.people.card.CardQueries;
import org.handrail.people.organisation.OrganisationFilter;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.people.organisation.OrganisationService;
import org.handrail.web.api.Links;
import org.handrail.web.api.SeenVersion;

/** {@code /organisations}: whom people belong to, for administrators. */
@Path("organisations")
@Tag(name = "people")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

  @Inject private OrganisationService service;
  @Inject private OrganisationQueries organisations;
  @Inject private CardQueries people;
  @Inject private SeenVersion seen;

  @GET
  @Operation(summary = "List organisations by name")
  public Response organisations(
      @Parameter(description = "part of the name or of a domain") @QueryParam("text") String text,
      @QueryParam("active") Boolean active,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("50")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo asked) {
    var page = organisations.page(new OrganisationFilter(text, active), after(cursor), limit);
    var lines = page.rows().stream().map(OrganisationList.Line::of).toList();
    var answer = Response.ok(new OrganisationList(lines));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @POST
  @Operation(summary = "Add an organisation")
  public Response add(@Valid OrganisationChange organisation, @Context UriInfo address) {
    long id = service.create(organisation.settings(), organisation.shared());
    var location = address.getAbsolutePathBuilder().path(String.valueOf(id)).build();
    return answer(id, Response.created(location));
  }

  @GET
  @Path("{organisation}")
  @Operation(summary = "Read an organisation", description = "The ETag is its version.")
  public Response organisation(@PathParam("organisation") long organisation) {
    return answer(organisation, Response.ok());
  }

  @PATCH
  @Path("{organisation}")
  @Operation(
      summary = "Change an organisation, or take it out of use",
      description = "None is ever deleted, since tickets and policies name it: active is false.")
  public Response changeOrganisation(
      @PathParam("organisation") long organisation,
      @HeaderParam("If-Match") List<String> ifMatch,
      @Valid OrganisationChange change) {
    var before = organisations.details(organisation);
    service.change(
        organisation,
        seen.required(ifMatch, before.version()),
        change.of(before.settings()),
        change.shared());
    return answer(organisation, Response.ok());
  }

  @GET
  @Path("{organisation}/members")
  @Operation(summary = "The people of an organisation by name")
  public Response members(
      @PathParam("organisation") long organisation,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("50")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo asked) {
    organisations.details(organisation);
    var page = people.page(CardFilter.membersOf(organisation), after(cursor), limit);
    var lines = page.rows().stream().map(PersonList.Line::of).toList();
    var answer = Response.ok(new PersonList(lines));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @POST
  @Path("{organisation}/members")
  @Operation(
      summary = "Let those join who have an address in its domains and belong to none",
      description = "What was promised for open tickets stays.")
  public Joined join(@PathParam("organisation") long organisation, @Valid NewMembers members) {
    return new Joined(service.join(organisation, members.expected()));
  }

  private Response answer(long organisation, ResponseBuilder answer) {
    var details = organisations.details(organisation);
    return answer
        .tag(SeenVersion.tag(details.version()))
        .entity(OrganisationAnswer.of(details, organisations.joining(organisation)))
        .build();
  }

  private static Optional<Cursor> after(String cursor) {
    return Optional.ofNullable(cursor).map(encoded -> Cursor.decode(encoded, 2));
  }
}
