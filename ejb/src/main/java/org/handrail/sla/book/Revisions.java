package org.handrail.sla.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.SlaPolicies;

/** The revisions of the book, for those who reckon with them. */
@ApplicationScoped
public class Revisions {

  private static final String REVISION =
      "select id, valid_from, applied_at, made_by from sla_revision ";

  @Inject private Sql sql;
  @Inject private CompiledBooks compiled;

  /** The state that the next ticket will have. */
  public Revision newest() {
    return sql.query(
        handle ->
            handle
                .createQuery(REVISION + "order by valid_from desc, id desc limit 1")
                .mapTo(Revision.class)
                .one());
  }

  /** The book that the next ticket will have. */
  public SlaBook newestBook() {
    return book(newest().id());
  }

  /**
   * @throws DomainException {@code sla.revision.unknown}
   */
  public SlaBook book(long revision) {
    return compiled.get(revision, this::stored).book();
  }

  /**
   * The same, for reckoning.
   *
   * @throws DomainException {@code sla.revision.unknown}
   */
  public SlaPolicies policies(long revision) {
    return compiled.get(revision, this::stored).policies();
  }

  /**
   * The calendars of the book that the next ticket will have, by their ids, for reckoning.
   *
   * @param standing the ids in question, the preferred one first; one that is not in the book any
   *     more leaves it to the next
   * @return the first there is, else the standard calendar
   */
  public BusinessCalendar calendar(List<Long> standing) {
    var newest = compiled.get(newest().id(), this::stored);
    return standing.stream()
        .map(newest.calendars()::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> newest.calendars().get(newest.book().standardCalendar()));
  }

  /** As the transaction sees them now; ask once for many tickets. */
  public Promises promises() {
    return new Promises(all(), this::policies);
  }

  /**
   * Nobody publishes a revision until the transaction ends: asked for before promises are read, by
   * who writes down what was reckoned with them. A revision is then valid later than everything
   * that was written without it, and seen by everything that comes later; else a ticket opened
   * while one is published would be reckoned with the promises before it, and stay so.
   *
   * <p>Those who ask for this never wait for each other, only for a publication that is committing.
   */
  public void hold() {
    sql.run(handle -> handle.execute("lock table sla_revision in row share mode"));
  }

  private List<Revision> all() {
    return sql.query(
        handle -> handle.createQuery(REVISION + "order by id").mapTo(Revision.class).list());
  }

  private String stored(long revision) {
    return sql.query(
        handle ->
            handle
                .createQuery("select book from sla_revision where id = :id")
                .bind("id", revision)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(
                    () -> new DomainException(BookError.UNKNOWN_REVISION, Map.of("id", revision))));
  }
}
