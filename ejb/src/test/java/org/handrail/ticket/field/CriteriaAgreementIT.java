package org.handrail.ticket.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.handrail.sla.tracking.SlaFields;
import org.handrail.ticket.field.Criteria.Group;
import org.handrail.ticket.field.Criteria.Match;
import org.handrail.ticket.field.Criteria.Part;
import org.handrail.ticket.model.Channels;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The same criteria find the same tickets in the database and in memory. */
class CriteriaAgreementIT {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final int TICKETS = 400;
  private static final List<String> WORDS =
      List.of(
          "Printer",
          "ПРИНТЕР",
          "комп’ютер",
          "комп'ютер",
          "й",
          "100%",
          "a_b",
          "ﬁle",
          "①",
          "x\u00ADy");
  private static final List<String> TAGS = List.of("fire", "Fire", "paper", "комп'ютер");
  private static final List<String> TIMES =
      List.of("now", "now-1h", "now-2h", "now+1h", "now+8h", "now-1d", "2026-12-01T07:00:00Z");

  private static EmbeddedPostgres postgres;
  private static Jdbi database;
  private static final Map<Long, Map<TicketField, Set<String>>> KNOWN = new HashMap<>();

  @BeforeContainer
  static void fill() throws IOException {
    postgres = EmbeddedPostgres.start();
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    database = Jdbi.create(postgres.getPostgresDatabase());
    database.useTransaction(handle -> new Population(handle, new Random(20_261_201)).fill());
  }

  @AfterContainer
  static void stop() throws IOException {
    postgres.close();
  }

  @Property(tries = 1_000)
  void theDatabaseFindsWhatMemoryFinds(@ForAll("criteria") Criteria criteria) {
    assertThat(byDatabase(criteria)).isEqualTo(inMemory(criteria));
  }

  /** Of fifty thousand tickets every twenty-fifth is open, as after some years. */
  @Example
  void theUsualListsAreReadByTheirIndices() {
    var open =
        Criterion.of(
            BuiltInFields.STATUS_CATEGORY, Operator.IN, "NEW", "OPEN", "PENDING", "ON_HOLD");
    var newest = "order by t.updated_at desc, t.id desc limit 51";
    database.useHandle(
        handle -> {
          handle.begin();
          handle.createScript(YEARS).execute();
          var plans = new Plans(handle);

          plans.use("ticket_updated", newest);
          plans.use("ticket_open_team", newest, open, is(BuiltInFields.TEAM, 1_001));
          plans.use("ticket_open_assignee", newest, open, is(BuiltInFields.ASSIGNEE, 3));
          plans.use("ticket_requester", newest, is(BuiltInFields.REQUESTER, 1_042));
          plans.use("ticket_number_key", newest, is(BuiltInFields.NUMBER_OF_TICKET, 120_042));
          plans.use("ticket_tag_tag", "", is(BuiltInFields.TAG, "fire"));
          plans.use(
              "ticket_subject_form",
              "",
              Criterion.of(BuiltInFields.SUBJECT, Operator.CONTAINS, "Nr. 4242"));
          plans.use(
              "ticket_resolved",
              "",
              Criterion.of(BuiltInFields.RESOLVED, Operator.AFTER, "now-1d"));
          plans.use("sla_ticket_due", "", Criterion.of(SlaFields.DUE, Operator.AT_MOST, "now"));
          handle.rollback();
        });
  }

  private static final String YEARS =
      """
      insert into person (id, name, language, time_zone, created_at)
        select id, 'Person ' || id, 'uk', 'Europe/Kyiv', now() from generate_series(1001, 3000) id;
      insert into team (id, name, level, created_at)
        select id, 'Team ' || id, 1, now() from generate_series(1001, 1020) id;
      insert into ticket (id, number, subject, type, impact, urgency, priority, status_id,
        status_category, team_id, assignee_id, requester_id, channel, created_at, updated_at,
        resolved_at)
      select id, 100000 + id, 'Request Nr. ' || id, 'QUESTION', 'LOW', 'LOW', 1,
        case when id % 25 = 0 then 2 else 6 end, case when id % 25 = 0 then 'OPEN' else 'CLOSED' end,
        1001 + id % 20, 1 + id % 5, 1001 + id % 2000, 'EMAIL',
        timestamptz '2023-12-01 09:00Z' + id * interval '30 minutes',
        timestamptz '2023-12-01 09:00Z' + id * interval '30 minutes',
        case when id % 25 > 0 then timestamptz '2023-12-01 10:00Z' + id * interval '30 minutes' end
      from generate_series(1001, 51000) id;
      insert into ticket_tag (ticket_id, tag)
        select id, 'tag' || id % 100 from generate_series(1001, 51000) id;
      insert into sla_ticket (ticket_id, vip, due_at)
        select id, false, case when id % 25 = 0
          then timestamptz '2026-12-01 08:00Z' + id * interval '1 minute' end
        from generate_series(1001, 51000) id;
      analyze;
      set local random_page_cost = 1.1;
      """;

  private static Criterion is(TicketField field, Object value) {
    return Criterion.of(field, Operator.IS, value);
  }

  private record Plans(Handle handle) {

    void use(String index, String order, Criterion... all) {
      var sql = new CriteriaSql("c", NOW);
      var query =
          "explain select t.id from ticket t where %s %s"
              .formatted(sql.of(Criteria.allOf(all)), order);
      var plan = handle.createQuery(query).bindMap(sql.parameters()).mapTo(String.class).list();

      assertThat(String.join("\n", plan)).contains(index).doesNotContain("Seq Scan on ticket ");
    }
  }

  private static Set<Long> byDatabase(Criteria criteria) {
    var sql = new CriteriaSql("c", NOW);
    var query = "select t.id from ticket t where " + sql.of(criteria);
    return database.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bindMap(sql.parameters())
                .mapTo(Long.class)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<Long> inMemory(Criteria criteria) {
    return KNOWN.entrySet().stream()
        .filter(
            entry -> criteria.holdFor(field -> entry.getValue().getOrDefault(field, Set.of()), NOW))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    var parts = Arbitraries.oneOf(criterion().map(Part.class::cast), group()).list();
    return Combinators.combine(Arbitraries.of(Match.class), parts.ofMaxSize(4)).as(Criteria::new);
  }

  private static Arbitrary<Part> group() {
    return Combinators.combine(Arbitraries.of(Match.class), criterion().list().ofMaxSize(3))
        .as(Group::new);
  }

  private static Arbitrary<Criterion> criterion() {
    return Arbitraries.of(TicketFields.known().all().toList())
        .flatMap(field -> Arbitraries.of(field.operators()).flatMap(one -> criterion(field, one)));
  }

  private static Arbitrary<Criterion> criterion(TicketField field, Operator operator) {
    var values = Arbitraries.of(values(field)).list().uniqueElements();
    int least = operator.takes(0) ? 0 : 1;
    int most = operator.takes(2) ? 3 : least;
    return values
        .ofMinSize(least)
        .ofMaxSize(Math.min(most, values(field).size()))
        .map(some -> new Criterion(field, operator, some));
  }

  /** Some that tickets have, and some that no ticket has. */
  private static List<String> values(TicketField field) {
    return switch (field.type()) {
      case WORD, RANK, FLAG -> field.source().words().orElse(TAGS);
      case ID -> IntStream.rangeClosed(1, 6).mapToObj(String::valueOf).toList();
      case NUMBER -> List.of("10001", "10042", "10200", "1");
      case INSTANT -> TIMES;
      case TEXT -> WORDS;
    };
  }

  /** Tickets, as rows and as what is known of them. */
  private record Population(Handle handle, Random random) {

    void fill() {
      handle
          .createScript(
              """
          insert into organisation (id, name, vip, created_at, changed_at)
            select id, 'Organisation ' || id, id = 2, now(), now() from generate_series(1, 3) id;
          insert into person (id, name, language, time_zone, organisation_id, vip, created_at)
            select id, 'Person ' || id, 'uk', 'Europe/Kyiv', nullif(id % 4, 0), id = 5, now()
            from generate_series(1, 5) id;
          insert into account (id, person_id, login, stamp, created_at)
            select id, id, 'person' || id, gen_random_uuid(), now() from generate_series(1, 5) id;
          insert into team (id, name, level, created_at)
            select id, 'Team ' || id, 1, now() from generate_series(1, 5) id;
          """)
          .execute();
      for (long id = 1; id <= TICKETS; id++) {
        KNOWN.put(id, ticket(id));
      }
    }

    private Map<TicketField, Set<String>> ticket(long id) {
      var values = new HashMap<TicketField, Set<String>>();
      long requester = 1 + random.nextInt(5);
      values.put(BuiltInFields.REQUESTER, Set.of(String.valueOf(requester)));
      values.put(BuiltInFields.NUMBER_OF_TICKET, Set.of(String.valueOf(10_000 + id)));
      values.put(BuiltInFields.SUBJECT, Set.of(some(WORDS) + " " + some(WORDS) + some(WORDS)));
      values.put(BuiltInFields.TYPE, Set.of(some(List.of(TicketType.values())).name()));
      values.put(BuiltInFields.PRIORITY, Set.of(some(List.of(Priority.values())).name()));
      values.put(BuiltInFields.CHANNEL, Set.of(some(Channels.all()).key()));
      var status = some(List.of(StatusCategory.values()));
      values.put(BuiltInFields.STATUS_CATEGORY, Set.of(status.name()));
      values.put(BuiltInFields.STATUS, Set.of(String.valueOf(status.ordinal() + 1)));
      values.put(BuiltInFields.TEAM, maybe(String.valueOf(1 + random.nextInt(5))));
      values.put(BuiltInFields.ASSIGNEE, maybe(String.valueOf(1 + random.nextInt(5))));
      values.put(BuiltInFields.CREATED, Set.of(time()));
      values.put(BuiltInFields.UPDATED, Set.of(time()));
      values.put(BuiltInFields.RESOLVED, maybe(time()));
      values.put(
          BuiltInFields.TAG,
          TAGS.stream().filter(tag -> random.nextInt(4) == 0).collect(Collectors.toSet()));
      insert(id, values);
      clocks(id, requester, values);
      return values;
    }

    private void insert(long id, Map<TicketField, Set<String>> values) {
      handle
          .createUpdate(
              """
              insert into ticket (id, number, subject, type, impact, urgency, priority, status_id,
                status_category, team_id, assignee_id, requester_id, channel, created_at,
                updated_at, resolved_at)
              values (:id, :number::bigint, :subject, :type, 'LOW', 'LOW', :priority,
                :status::bigint, :status_category, :team::bigint, :assignee::bigint,
                :requester::bigint, :channel, :created::timestamptz, :updated::timestamptz,
                :resolved::timestamptz)
              """)
          .bind("id", id)
          .bind("priority", Priority.valueOf(one(values, BuiltInFields.PRIORITY)).rank())
          .bind("status_category", one(values, BuiltInFields.STATUS_CATEGORY))
          .bindMap(byKey(values))
          .execute();
      for (var tag : values.get(BuiltInFields.TAG)) {
        handle.execute("insert into ticket_tag (ticket_id, tag) values (?, ?)", id, tag);
      }
    }

    private static Map<String, String> byKey(Map<TicketField, Set<String>> values) {
      return Stream.of(
              BuiltInFields.NUMBER_OF_TICKET,
              BuiltInFields.SUBJECT,
              BuiltInFields.TYPE,
              BuiltInFields.STATUS,
              BuiltInFields.TEAM,
              BuiltInFields.ASSIGNEE,
              BuiltInFields.REQUESTER,
              BuiltInFields.CHANNEL,
              BuiltInFields.CREATED,
              BuiltInFields.UPDATED,
              BuiltInFields.RESOLVED)
          .collect(
              HashMap::new, (map, field) -> map.put(field.key(), one(values, field)), Map::putAll);
    }

    private void clocks(long id, long requester, Map<TicketField, Set<String>> values) {
      Long organisation = requester % 4 == 0 ? null : Long.valueOf(requester % 4);
      boolean vip = requester == 5 || Long.valueOf(2).equals(organisation);
      values.put(BuiltInFields.VIP, Set.of(String.valueOf(vip)));
      values.put(
          BuiltInFields.ORGANISATION,
          organisation == null ? Set.of() : Set.of(organisation.toString()));
      var due = maybe(time());
      values.put(SlaFields.DUE, due);
      if (random.nextInt(3) > 0 || !due.isEmpty()) {
        handle.execute(
            "insert into sla_ticket (ticket_id, vip, due_at) values (?, false, ?::timestamptz)",
            id,
            due.stream().findFirst().orElse(null));
      }
    }

    private String time() {
      return NOW.plus(random.nextInt(41) - 20, ChronoUnit.HOURS).toString();
    }

    private Set<String> maybe(String value) {
      return random.nextInt(4) == 0 ? Set.of() : Set.of(value);
    }

    private <T> T some(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private static String one(Map<TicketField, Set<String>> values, TicketField field) {
      return values.get(field).stream().findFirst().orElse(null);
    }
  }
}
