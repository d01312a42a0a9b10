package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.LastUsed;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.SlaPolicies;

/** The versions of the SLA definition, for those who compute with them. */
@ApplicationScoped
public class DefinitionVersions {

  private static final int REMEMBERED = 50;

  private static final String VERSION =
      "select id, valid_from, applied_at, made_by from sla_definition ";

  @Inject private Sql sql;
  @Inject private StoredDefinitions stored;

  private final LastUsed<Long, Compiled> compiled = new LastUsed<>(REMEMBERED);

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
    return compiled.get(version, this::read).definition();
  }

  /**
   * The same, for calculation.
   *
   * @throws DomainException {@code sla.version.unknown}
   */
  public SlaPolicies policies(long version) {
    return compiled.get(version, this::read).policies();
  }

  /** As the transaction sees them now; ask once for many tickets. */
  public ApplicablePolicies promises() {
    return new ApplicablePolicies(all(), this::policies);
  }

  /** The same, {@linkplain #hold held} before they are read, in one statement. */
  public ApplicablePolicies heldPromises() {
    return new ApplicablePolicies(
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, valid_from, applied_at, made_by from sla_definition
                          left join (select true from sla_definition where false for key share)
                            as held on true
                        order by id
                        """)
                    .mapTo(DefinitionVersion.class)
                    .list()),
        this::policies);
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

  private Compiled read(long version) {
    return sql.query(
        handle ->
            handle
                .createQuery("select definition from sla_definition where id = :id")
                .bind("id", version)
                .mapTo(String.class)
                .findOne()
                .map(stored::read)
                .map(definition -> new Compiled(definition, definition.compiled()))
                .orElseThrow(
                    () ->
                        new DomainException(
                            DefinitionError.UNKNOWN_VERSION, Map.of("id", version))));
  }

  /** A version, and its policies ready to calculate with. */
  private record Compiled(SlaDefinition definition, SlaPolicies policies) {}
}
