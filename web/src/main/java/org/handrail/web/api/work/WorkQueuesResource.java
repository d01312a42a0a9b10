package org.handrail.web.api.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.handrail.kernel.Cursor;
import org.handrail.operation.WorkQueries;
import org.handrail.operation.WorkService;
import org.handrail.web.api.Links;

/** {@code /work-queues}: background work, for administrators. */
@Path("work-queues")
@Tag(name = "work-queues")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkQueuesResource {

  @Inject private WorkQueries queries;
  @Inject private WorkService service;

  @GET
  @Operation(summary = "How the queues of background work stand")
  public QueueList queues() {
    return new QueueList(queries.queues());
  }

  @GET
  @Path("{queue}/failed")
  @Operation(summary = "What failed in a queue and has not been done since, the latest first")
  public Response failed(
      @PathParam("queue") String queue,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("20")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo asked) {
    var after = Optional.ofNullable(cursor).map(given -> Cursor.decode(given, 1));
    var page = queries.failed(queue, after, limit);
    var answer = Response.ok(new FailedList(page.rows()));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @POST
  @Path("{queue}/failed/{item}/retry")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Try an item again by the next run of its queue")
  public void retry(@PathParam("queue") String queue, @PathParam("item") long item) {
    service.retry(queue, item);
  }

  @POST
  @Path("{queue}/failed/{item}/drop")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Drop an item: it is not tried again unless somebody asks for it")
  public void drop(@PathParam("queue") String queue, @PathParam("item") long item) {
    service.drop(queue, item);
  }
}
