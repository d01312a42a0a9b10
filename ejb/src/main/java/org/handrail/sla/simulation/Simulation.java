package org.handrail.sla.simulation;

import java.time.Instant;

/**
 * A simulation and how far it has come.
 *
 * @param draftId under whose SLA definition, or null
 * @param versionId under which SLA definition instead
 * @param fromAt tickets opened from then on
 * @param untilAt and before then
 * @param madeAt breaches count until then
 * @param tickets how many have been simulated
 * @param differing how many of them have a clock that ends otherwise
 */
public record Simulation(
    long id,
    Long draftId,
    Long versionId,
    Instant fromAt,
    Instant untilAt,
    String madeBy,
    Instant madeAt,
    long tickets,
    long differing) {

  public OtherDefinition definition() {
    return OtherDefinition.of(draftId, versionId);
  }
}
