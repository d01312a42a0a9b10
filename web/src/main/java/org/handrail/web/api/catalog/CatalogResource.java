package org.handrail.web.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.security.Callers;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.web.api.catalog.CatalogLists.CategoryAnswer;
import org.handrail.web.api.catalog.CatalogLists.CategoryList;
import org.handrail.web.api.catalog.CatalogLists.StatusLine;
import org.handrail.web.api.catalog.CatalogLists.StatusList;
import org.handrail.web.api.catalog.CatalogLists.TeamAnswer;
import org.handrail.web.api.catalog.CatalogLists.TeamList;

/** {@code /statuses}, {@code /categories}, {@code /teams}: the ids that other requests take. */
@Path("")
@Tag(name = "catalog")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

  @Inject private StatusQueries statuses;
  @Inject private CategoryQueries categories;
  @Inject private TeamQueries teams;
  @Inject private Callers callers;

  @GET
  @Path("statuses")
  @Operation(summary = "The statuses in use, in their order")
  public StatusList statuses() {
    return new StatusList(statuses.active(language()).stream().map(StatusLine::of).toList());
  }

  @GET
  @Path("categories")
  @Operation(summary = "What a ticket can be about", description = "As the portal offers it.")
  public CategoryList categories() {
    return new CategoryList(
        categories.onPortal(language()).stream().map(CategoryAnswer::of).toList());
  }

  @GET
  @Path("teams")
  @Operation(summary = "The teams in use")
  public TeamList teams() {
    return new TeamList(teams.active().stream().map(TeamAnswer::of).toList());
  }

  private String language() {
    return callers.current().language();
  }
}
