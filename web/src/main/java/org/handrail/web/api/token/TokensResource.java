package org.handrail.web.api.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.security.token.PersonalTokens;

/** {@code /tokens}: the caller's own. */
@Path("tokens")
@Tag(name = "tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  @Inject private PersonalTokens tokens;

  @GET
  @Operation(summary = "The caller's tokens that work")
  public TokenList list() {
    return new TokenList(tokens.list().stream().map(TokenAnswer::of).toList());
  }

  @POST
  @Operation(summary = "Make a token", description = "The answer shows it, and nothing ever again.")
  public Response create(@Valid NewToken asked) {
    var secret = tokens.create(asked.label(), asked.askedScope(), Duration.ofDays(asked.days()));
    return Response.status(Response.Status.CREATED)
        .entity(new SecretAnswer(secret.value()))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a token; it works no more")
  public void revoke(@PathParam("id") long id) {
    tokens.revoke(id);
  }
}
