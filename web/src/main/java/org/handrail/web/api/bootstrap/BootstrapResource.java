package org.handrail.web.api.bootstrap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.bootstrap.BootstrapService;
import org.handrail.bootstrap.Setup;

/** {@code /admin/bootstrap}: the document of the set-up file, for administrators. */
@Path("admin/bootstrap")
@Tag(name = "bootstrap")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BootstrapResource {

  @Inject private BootstrapService bootstrap;

  @PUT
  @Consumes({"application/yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Set the installation up",
      description =
          "Makes what is missing and changes what the document says otherwise, all of it or nothing;"
              + " deletes nothing. The document is that of handrail.bootstrap, in YAML or JSON,"
              + " without ${env:…} and ${file:…}.")
  public BootstrapAnswer apply(
      @Parameter(description = "true: only tell what would be done")
          @DefaultValue("false")
          @QueryParam("dry-run")
          boolean dryRun,
      String document) {
    return BootstrapAnswer.of(
        dryRun, bootstrap.apply(Setup.sent(document == null ? "" : document), dryRun));
  }
}
