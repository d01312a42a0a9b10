package org.handrail.web.api.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.kernel.DomainException;
import org.handrail.security.SecurityError;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.web.attachment.ContentDisposition;

/** {@code /attachments}: files, sent before the message that takes them along. */
@Path("attachments")
@Tag(name = "attachments")
@RequestScoped
public class AttachmentsResource {

  @Inject private Attachments attachments;

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Upload a file",
      description = "The body is the file itself. It waits two days for a message to take it.")
  public Response upload(@QueryParam("name") @NotBlank String name, InputStream content)
      throws IOException {
    var id = attachments.upload(name, content);
    return Response.status(Response.Status.CREATED).entity(new UploadAnswer(id)).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file of a message")
  public Response download(@PathParam("id") String id) {
    var file = attachments.get(id(id));
    StreamingOutput bytes = out -> attachments.copy(file.id(), out);
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, new ContentDisposition("attachment", file.fileName()))
        .build();
  }

  /** What never was an id is as unknown as an id of nothing. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
  }
}
