package org.handrail.web.api.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobService;
import org.handrail.kernel.Cursor;
import org.handrail.web.api.Links;

/** {@code /jobs} and {@code /job-runs}: long work, for administrators. */
@Path("")
@Tag(name = "jobs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

  @Inject private JobService jobService;
  @Inject private JobQueries queries;

  @GET
  @Path("jobs")
  @Operation(summary = "All jobs with their latest runs")
  public JobList jobs() {
    return new JobList(queries.jobs().stream().map(JobAnswer::of).toList());
  }

  @GET
  @Path("jobs/{job}")
  @Operation(summary = "A job with its parameters")
  public JobAnswer job(@PathParam("job") String job) {
    return JobAnswer.of(queries.job(job));
  }

  @GET
  @Path("jobs/{job}/runs")
  @Operation(summary = "The runs of a job, the latest first")
  public Response runs(
      @PathParam("job") String job,
      @Parameter(description = "from 1 to 200")
          @DefaultValue("20")
          @QueryParam("limit")
          @Min(1)
          @Max(200)
          int limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo asked) {
    var page = queries.history(job, cursor == null ? null : Cursor.decode(cursor, 1), limit);
    var answer = Response.ok(new RunList(page.rows().stream().map(RunAnswer::of).toList()));
    page.next().ifPresent(next -> answer.links(Links.next(asked, next)));
    return answer.build();
  }

  @POST
  @Path("jobs/{job}/runs")
  @Operation(summary = "Start a job")
  public Response start(
      @PathParam("job") String job, @Valid NewRun asked, @Context UriInfo address) {
    return created(jobService.start(job, asked.parameters()), address);
  }

  @GET
  @Path("job-runs/{run}")
  @Operation(summary = "A run with the counts of its steps")
  public RunAnswer run(@PathParam("run") long run) {
    return RunAnswer.of(queries.run(run));
  }

  @POST
  @Path("job-runs/{run}/stop")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Stop a run after the chunk it is in")
  public RunAnswer stop(@PathParam("run") long run) {
    jobService.stop(run);
    return RunAnswer.of(queries.run(run));
  }

  @POST
  @Path("job-runs/{run}/restart")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Go on with a run that was stopped, failed or was abandoned")
  public Response restart(@PathParam("run") long run, @Context UriInfo address) {
    return created(jobService.restart(run), address);
  }

  private Response created(long run, UriInfo address) {
    var location = address.getBaseUriBuilder().path("job-runs").path(String.valueOf(run)).build();
    return Response.created(location).entity(RunAnswer.of(queries.run(run))).build();
  }
}
