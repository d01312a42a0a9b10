package org.handrail.sla.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Drafts;

/**
 * What administrators look at before they decide about a draft, and afterwards; of which drafts and
 * versions there are leads hear too, since they simulate the past under them.
 */
@Stateless
@Requires(Role.ADMIN)
public class ReviewQueries {

  // of the calendar or policy as the draft calls it; as it was called, if the draft removes it
  private static final String NAME =
      """
      coalesce(
        (select one ->> 'name' from jsonb_array_elements(d.definition -> %1$s) one
         where one ->> 'id' = split_part(d.subject, ' ', 2)),
        (select one ->> 'name' from sla_definition b, jsonb_array_elements(b.definition -> %1$s) one
         where b.id = d.base_id and one ->> 'id' = split_part(d.subject, ' ', 2))) as name
      """
          .formatted("case when d.subject like 'calendar %' then 'calendars' else 'policies' end");

  private static final String NEWEST =
      "(select id from sla_definition order by valid_from desc, id desc limit 1)";

  @Inject private Sql sql;
  @Inject private Drafts drafts;
  @Inject private DefinitionVersions versions;
  @Inject private Names names;

  /**
   * @throws DomainException {@code sla.draft.unknown}
   */
  public DraftReview review(long draftId) {
    var draft = drafts.get(draftId);
    var changes =
        DefinitionDiff.between(
            versions.definition(draft.baseId()), drafts.definition(draftId), names.read());
    return new DraftReview(
        draft,
        subject(draftId),
        draft.isUndecided() && versions.newest().id() != draft.baseId(),
        draft.versionId() == null ? null : version(draft.versionId()),
        changes);
  }

  /**
   * What a draft is about.
   *
   * @throws DomainException {@code sla.draft.unknown}
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public Subject subject(long draftId) {
    return Subject.of(drafts.get(draftId).subject(), name(draftId));
  }

  /** Drafts that nobody has decided about, the latest first. */
  @Requires({Role.ADMIN, Role.LEAD})
  public List<DraftRow> undecided() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select d.id, d.subject, d.made_by, d.made_at, d.base_id <> %s as overtaken, %s
                    from sla_draft d where d.state = 'DRAFT' order by d.made_at desc, d.id desc
                    """
                        .formatted(NEWEST, NAME))
                .map((row, context) -> draft(row))
                .list());
  }

  /**
   * The history of the SLA definition, the latest first.
   *
   * @param after where the page before ended
   * @throws DomainException {@code list.bad-cursor}
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public Page<VersionRow> history(Optional<Cursor> after, int limit) {
    long before = after.map(Cursor::id).orElse(Long.MAX_VALUE);
    return Page.of(versions(before, limit + 1), limit, row -> Cursor.of(row.id()));
  }

  private VersionRow version(long id) {
    return versions(id + 1, 1).get(0);
  }

  private List<VersionRow> versions(long before, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select r.id, r.valid_from, r.applied_at, r.made_by, r.id = %s as newest,
                      d.id as draft_id, d.subject, %s
                    from sla_definition r left join sla_draft d on d.version_id = r.id
                    where r.id < :before order by r.id desc limit :limit
                    """
                        .formatted(NEWEST, NAME))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list());
  }

  public long countVersions() {
    return sql.query(
        handle ->
            handle.createQuery("select count(*) from sla_definition").mapTo(Long.class).one());
  }

  /** What the preview of a draft has found so far; empty if it never began, or was forgotten. */
  public Optional<EffectSums> sums(long draftId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select as_of, tickets, affected, earlier, later, breaching from sla_preview
                    where draft_id = :draft
                    """)
                .bind("draft", draftId)
                .mapTo(EffectSums.class)
                .findOne());
  }

  /** What has happened since the preview of a draft was computed; empty if there is none. */
  public Optional<PreviewAge> age(long draftId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.as_of,
                      array(select r.id from sla_definition r
                        where r.applied_at > p.as_of
                          or r.valid_from > p.as_of and r.id is distinct from d.version_id
                        order by r.id) as versions,
                      (select count(*) from ticket t where t.updated_at > p.as_of) as tickets
                    from sla_preview p join sla_draft d on d.id = p.draft_id
                    where p.draft_id = :draft
                    """)
                .bind("draft", draftId)
                .map((row, context) -> age(row))
                .findOne());
  }

  public long countEffects(long draftId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from sla_draft_effect where draft_id = :draft")
                .bind("draft", draftId)
                .mapTo(Long.class)
                .one());
  }

  /**
   * The clocks on which a draft has an effect: first those that would be breached, then those whose
   * due moves most.
   *
   * @param after where the page before ended
   * @throws DomainException {@code list.bad-cursor}
   */
  public Page<EffectRow> effects(long draftId, Optional<Cursor> after, int limit) {
    long impact = after.map(ReviewQueries::impact).orElse(Long.MAX_VALUE);
    long id = after.map(Cursor::id).orElse(Long.MAX_VALUE);
    var rows =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select e.*, t.number, t.subject
                        from sla_draft_effect e join ticket t on t.id = e.ticket_id
                        where e.draft_id = :draft and (e.impact, e.id) < (:impact, :id)
                        order by e.impact desc, e.id desc limit :limit
                        """)
                    .bind("draft", draftId)
                    .bind("impact", impact)
                    .bind("id", id)
                    .bind("limit", limit + 1)
                    .mapTo(EffectRow.class)
                    .list());
    return Page.of(rows, limit, ReviewQueries::end);
  }

  private static Cursor end(EffectRow row) {
    return new Cursor(List.of(String.valueOf(row.impact()), String.valueOf(row.id())));
  }

  private static long impact(Cursor cursor) {
    try {
      return Long.parseLong(cursor.values().get(0));
    } catch (NumberFormatException foreign) {
      throw Cursor.badCursor(foreign);
    }
  }

  private String name(long draftId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select %s from sla_draft d where d.id = :id".formatted(NAME))
                .bind("id", draftId)
                .map((row, context) -> row.getString("name"))
                .one());
  }

  private static DraftRow draft(ResultSet row) throws SQLException {
    return new DraftRow(
        row.getLong("id"),
        Subject.of(row.getString("subject"), row.getString("name")),
        row.getBoolean("overtaken"),
        row.getString("made_by"),
        Sql.instant(row, "made_at"));
  }

  private static PreviewAge age(ResultSet row) throws SQLException {
    return new PreviewAge(
        Sql.instant(row, "as_of"),
        List.of((Long[]) row.getArray("versions").getArray()),
        row.getLong("tickets"));
  }

  private static VersionRow version(ResultSet row) throws SQLException {
    var subject = row.getString("subject");
    return new VersionRow(
        row.getLong("id"),
        row.getObject("draft_id", Long.class),
        subject == null ? null : Subject.of(subject, row.getString("name")),
        Sql.instant(row, "valid_from"),
        Sql.instant(row, "applied_at"),
        row.getString("made_by"),
        row.getBoolean("newest"));
  }
}
