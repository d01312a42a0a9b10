package org.handrail.batch.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.job.JobDefinition;

/** Declares the job of {@code verify-tickets.xml}, which is started by hand or over REST. */
@ApplicationScoped
class VerifyTickets {

  @Produces
  JobDefinition verifyTickets() {
    return new JobDefinition("verify-tickets", List.of(), Optional.empty());
  }
}
