package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.SlaPolicies;

/** The versions of the SLA definition, for those who compute with them. */
@ApplicationScoped
public class DefinitionVersions {

  private static final String VERSION =
      "select id, valid_from, applied_at, made_by from sla_definition ";

  @Inject private Sql sql;
  @Inject private CompiledDefinitions compiled;

  /** The state that the next ticket will have. */
  public DefinitionVersion newest() {
    return sql.query(
        handle ->
            handle
                .createQuery(VERSION + "order by valid_from desc, id desc limit 1")
                .mapTo(DefinitionVersion.class)
                .one());
  }

  /** The SLA definition that the next ticket will have. */
  public SlaDefinition newestDefinition() {
    return definition(newest().id());
  }

  /**
   * @throws DomainException {@code sla.version.unknown}
   */
  public SlaDefinition definition(long version) {
    return compiled.get(version, this::stored).definition();
  }

  /**
   * The same, for calculation.
   *
   * @throws DomainException {@code sla.version.unknown}
   */
  public SlaPolicies policies(long version) {
    return compiled.get(version, this::stored).policies();
  }

  /**
   * The calendars of the SLA definition that the next ticket will have, by their ids, for
   * calculation.
   *
   * @param standing the ids in question, the preferred one first; one that is not in the SLA
   *     definition any more leaves it to the next
   * @return the first there is, else the standard calendar
   */
  public BusinessCalendar calendar(List<Long> standing) {
    var newest = compiled.get(newest().id(), this::stored);
    return standing.stream()
        .map(newest.calendars()::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> newest.calendars().get(newest.definition().standardCalendar()));
  }

  /** As the transaction sees them now; ask once for many tickets. */
  public ApplicablePolicies promises() {
    return new ApplicablePolicies(all(), this::policies);
  }

  /**
   * Nobody publishes a version until the transaction ends: asked for before promises are read, by
   * who writes down what was computed with them. A version is then valid later than everything that
   * was written without it, and seen by everything that comes later; else a ticket opened while one
   * is published would be computed with the promises before it, and stay so.
   *
   * <p>Those who ask for this never wait for each other, only for a publication that is committing.
   */
  public void hold() {
    sql.run(handle -> handle.execute("lock table sla_definition in row share mode"));
  }

  private List<DefinitionVersion> all() {
    return sql.query(
        handle ->
            handle.createQuery(VERSION + "order by id").mapTo(DefinitionVersion.class).list());
  }

  private String stored(long version) {
    return sql.query(
        handle ->
            handle
                .createQuery("select definition from sla_definition where id = :id")
                .bind("id", version)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(
                    () ->
                        new DomainException(
                            DefinitionError.UNKNOWN_VERSION, Map.of("id", version))));
  }
}
