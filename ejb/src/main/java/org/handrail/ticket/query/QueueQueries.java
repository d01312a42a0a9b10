package org.handrail.ticket.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Visibility;
import org.handrail.ticket.field.CriteriaSql;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketRejected;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists of tickets. {@link QueueView#OWN} shows everybody what they take part in; all other views
 * show the helpdesk what its rules let it see, and nothing to others. Anyone who sees only the
 * outside of a ticket can neither filter nor sort by its inside: tags, dues, who works on it.
 */
@Stateless
@Requires(Role.REQUESTER)
public class QueueQueries {

  /** Counting stops here: nobody pages further, and counting a million rows takes its time. */
  public static final int COUNTED_AT_MOST = 10_000;

  private static final String COLUMNS =
      """
      t.id, t.number, t.version, t.subject, t.type,
      (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[t.priority] as priority,
      t.status_category,
      localised(s.names, :language) as status_name,
      localised(c.names, :language) as category_name,
      t.team_id, g.name as team_name, t.assignee_id, ap.name as assignee_name,
      t.requester_id, r.name as requester_name, is_vip(r.vip, r.organisation_id) as requester_vip, t.channel,
      t.status_category in ('NEW', 'OPEN', 'ON_HOLD')
        and t.last_requester_message_at > coalesce(t.last_reply_at, '-infinity')
        as requester_waits,
      t.created_at, t.updated_at
      """;

  private static final String NAMES =
      """
      join person r on r.id = t.requester_id
      join ticket_status s on s.id = t.status_id
      left join category c on c.id = t.category_id
      left join team g on g.id = t.team_id
      left join account a on a.id = t.assignee_id
      left join person ap on ap.id = a.person_id
      """;

  private static final List<QueueView> COUNTED_AS_OPEN =
      List.of(
          QueueView.MINE,
          QueueView.UNASSIGNED,
          QueueView.MY_TEAMS,
          QueueView.WAITING_FOR_REQUESTER,
          QueueView.ALL_OPEN);

  private static final List<QueueView> COUNTED_APART =
      List.of(QueueView.BREACHING_SOON, QueueView.RECENTLY_RESOLVED);

  @Inject private Sql sql;
  @Inject private TicketGroups ticketGroups;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** The ticket as a row, if the helpdesk's rules let the caller see it. */
  public Optional<QueueRow> row(long ticketId) {
    var visible = authorisation.internallyVisible();
    var query =
        "select %s from ticket t %s where t.id = :ticket and %s"
            .formatted(COLUMNS, NAMES, visible.condition());
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bind("ticket", ticketId)
                .bind("language", callers.current().language())
                .bindMap(visible.parameters())
                .mapTo(QueueRow.class)
                .findOne());
  }

  /** The ticket of this number, if it is among those of the view that the caller may see. */
  public Optional<QueueRow> byNumber(QueueView view, TicketNumber number) {
    var condition = condition(QueueFilter.of(view));
    var query =
        "select %s from ticket t %s where %s and t.number = :number"
            .formatted(COLUMNS, NAMES, condition.sql());
    return sql.query(
        handle ->
            bound(handle.createQuery(query), condition)
                .bind("number", number.value())
                .mapTo(QueueRow.class)
                .findOne());
  }

  /** How many there are, at most {@link #COUNTED_AT_MOST}. */
  public int count(QueueFilter filter) {
    var condition = condition(filter);
    var query =
        "select count(*) from (select 1 from ticket t where %s limit :limit) counted"
            .formatted(condition.sql());
    return sql.query(
        handle ->
            bound(handle.createQuery(query), condition)
                .bind("limit", COUNTED_AT_MOST)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * The next rows after the cursor, as fast on the last page as on the first.
   *
   * @param cursor of the page before, in the same order; empty for the first page
   * @throws DomainException {@code list.bad-cursor}, {@code ticket.list.internal}
   */
  public Page<QueueRow> page(
      QueueFilter filter, QueueSort sort, Optional<String> cursor, int limit) {
    var condition = condition(filter);
    if (sort.field().isInternal()) {
      requireInternal(filter.view(), sort.field());
    }
    var after = cursor.map(text -> KeysetStart.of(text, sort));
    var query = pageQuery(condition, sort, after.isPresent() ? sort.afterCursor() : "true");
    return paged(
        limit,
        sort,
        sql.query(
            handle -> {
              var statement = bound(handle.createQuery(query), condition);
              after.ifPresent(start -> start.bindTo(statement));
              return statement
                  .bind("limit", limit + 1)
                  .map(
                      (row, context) ->
                          new Keyed(
                              context
                                  .findRowMapperFor(QueueRow.class)
                                  .orElseThrow()
                                  .map(row, context),
                              row.getString("sort_value")))
                  .list();
            }));
  }

  /**
   * Finds the rows of the page first and their names then: with so many tables at once the planner
   * does not try every order of them, and joins a whole long list before it takes the first page.
   */
  private static String pageQuery(QueueCondition condition, QueueSort sort, String after) {
    return """
        with page as (
          select t.id, %s as sort_key, %s as sort_value
          from ticket t %s
          where %s and %s
          order by %s
          limit :limit)
        select %s, page.sort_value
        from page join ticket t on t.id = page.id %s
        order by %s
        """
        .formatted(
            sort.order().expression(),
            sort.order().cursorValue(),
            sort.order().join(),
            condition.sql(),
            after,
            sort.orderBy(),
            COLUMNS,
            NAMES,
            sort.orderBy("page.sort_key", "page.id"));
  }

  /** Those of the tickets that are in the list, as they are now; in no order. */
  public List<QueueRow> among(QueueFilter filter, Collection<Long> ticketIds) {
    var condition = condition(filter);
    var query =
        "select %s from ticket t %s where %s and t.id = any(:among)"
            .formatted(COLUMNS, NAMES, condition.sql());
    return sql.query(
        handle ->
            bound(handle.createQuery(query), condition)
                .bindArray("among", Long.class, ticketIds)
                .mapTo(QueueRow.class)
                .list());
  }

  /** The numbers beside the views, added up from {@link TicketGroups} that the caller may see. */
  public ViewCounts viewCounts() {
    var visible = authorisation.internallyVisible();
    var criteria = new CriteriaSql("view", clock.instant());
    var query =
        """
        select %s
        from unnest(:views, :teams, :assignees, :categories, :tickets)
          as t(view, team_id, assignee_id, status_category, tickets)
        where %s
        """
            .formatted(
                Stream.concat(
                        COUNTED_AS_OPEN.stream()
                            .map(view -> sum(view, QueueView.ALL_OPEN, view.condition(criteria))),
                        COUNTED_APART.stream().map(view -> sum(view, view, "true")))
                    .collect(Collectors.joining(", ")),
                visible.condition());
    var groups = ticketGroups.all();
    return sql.query(
        handle ->
            viewed(
                    handle
                        .createQuery(query)
                        .bindMap(visible.parameters())
                        .bindMap(criteria.parameters())
                        .bindArray("views", String.class, column(groups, TicketGroup::view))
                        .bindArray("teams", Long.class, column(groups, TicketGroup::teamId))
                        .bindArray("assignees", Long.class, column(groups, TicketGroup::assigneeId))
                        .bindArray(
                            "categories", String.class, column(groups, TicketGroup::statusCategory))
                        .bindArray("tickets", Long.class, column(groups, TicketGroup::tickets)))
                .mapTo(ViewCounts.class)
                .one());
  }

  /**
   * @param groups the view whose groups are added up
   * @param condition over a group as if it were a ticket
   */
  private static String sum(QueueView view, QueueView groups, String condition) {
    return "coalesce(sum(t.tickets) filter (where t.view = '%s' and %s), 0) as %s"
        .formatted(groups.name(), condition, view.name().toLowerCase(Locale.ROOT));
  }

  private static <T> List<T> column(List<TicketGroup> groups, Function<TicketGroup, T> column) {
    return groups.stream().map(column).toList();
  }

  private static Page<QueueRow> paged(int limit, QueueSort sort, List<Keyed> found) {
    var rows = found.stream().limit(limit).map(Keyed::row).toList();
    return new Page<>(
        rows,
        found.size() > limit ? Optional.of(found.get(limit - 1).end(sort)) : Optional.empty());
  }

  private QueueCondition condition(QueueFilter filter) {
    filter.internalField().ifPresent(field -> requireInternal(filter.view(), field));
    return QueueCondition.of(filter, visible(filter.view()), clock.instant());
  }

  private void requireInternal(QueueView view, TicketField field) {
    if (view == QueueView.OWN || authorisation.internallyVisible().isNone()) {
      throw new TicketRejected(TicketError.LIST_INTERNAL, Map.of("by", field.key()));
    }
  }

  private Visibility visible(QueueView view) {
    return view == QueueView.OWN ? authorisation.own() : authorisation.internallyVisible();
  }

  private Query bound(Query query, QueueCondition condition) {
    return viewed(query.bindMap(condition.parameters()));
  }

  private Query viewed(Query query) {
    return query
        .bind("viewerAccount", callers.current().accountId())
        .bind("language", callers.current().language());
  }

  private record Keyed(QueueRow row, String sortValue) {
    Cursor end(QueueSort sort) {
      return KeysetStart.end(sort, sortValue, row.id());
    }
  }
}
