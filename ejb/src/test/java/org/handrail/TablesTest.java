package org.handrail;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whose rows the SQL of a feature touches: its own, and those of features that it may know by the
 * table of {@link ArchitectureTest}. Read from the sources, as constants of SQL leave no trace in
 * classes that a rule on classes could see.
 */
class TablesTest {

  /** Each table belongs to one feature: the only one that writes it, or lets others do so. */
  private static final Map<String, String> OWNERS =
      Stream.of(
              owns("kernel", "idempotency_key", "work_failure", "write_probe"),
              owns("security", "account", "account_role"),
              owns("security.audit", "audit_record"),
              owns("security.key", "secret_key"),
              owns("security.signin", "sign_in_failure"),
              owns("security.token", "security_token"),
              owns(
                  "people",
                  "person",
                  "contact_point",
                  "person_choice",
                  "organisation",
                  "organisation_domain"),
              owns("team", "team", "team_manager", "membership", "presence"),
              owns("calendar.version", "business_calendar", "calendar_version"),
              owns("calendar.refresh", "calendar_feed_fetch"),
              owns("knowledge", "article"),
              owns(
                  "ticket",
                  "ticket",
                  "ticket_status",
                  "ticket_tag",
                  "ticket_follower",
                  "ticket_history",
                  "ticket_attention",
                  "category",
                  "message",
                  "message_undelivered",
                  "pending_message",
                  "draft",
                  "attachment",
                  "blob",
                  "blob_chunk"),
              owns("assignment", "channel_team"),
              owns("channel", "inbound_message"),
              owns("sla.definition", "sla_definition", "sla_draft"),
              owns("sla.history", "sla_ticket"),
              owns("sla.tracking", "sla_clock", "sla_step", "sla_recomputation"),
              owns("sla.review", "sla_preview", "sla_draft_effect"),
              owns(
                  "sla.simulation",
                  "sla_simulation",
                  "sla_simulation_rate",
                  "sla_simulation_team",
                  "sla_simulation_ticket"),
              owns("sla.verification", "sla_difference"),
              owns("ticket.verification", "ticket_difference"),
              owns(
                  "forecast",
                  "breach_forecast",
                  "breach_forecast_warning",
                  "forecast_standard",
                  "forecast_team",
                  "forecast_remedy",
                  "forecast_backtest",
                  "forecast_backtest_tally",
                  "forecast_backtest_trust"),
              owns("channel.delivery", "delivery"),
              owns(
                  "mail",
                  "mailbox",
                  "mailbox_fetch",
                  "inbound_mail",
                  "inbound_attempt",
                  "outbox_mail",
                  "outgoing_server",
                  "mail_alarm"),
              owns("notify", "mail_template", "clock_notice"),
              owns("batch", "job_run", "job_lease", "job_stop", "job_step", "job_schedule"))
          .flatMap(owned -> owned.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private static final Pattern DEFINED =
      Pattern.compile(
          "create (?:unlogged )?(?:table (?:if not exists )?|view )(?<created>\\w+)"
              + "|alter table (?:if exists )?(?<old>\\w+) rename to (?<renamed>\\w+)"
              + "|drop table (?:if exists )?(?<dropped>\\w+)");

  private static final Pattern TEXT =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile("\\b(?:from|join|into|update|lock table|only)\\s+(?<table>[a-z_]+)");

  private static final Pattern PACKAGE = Pattern.compile("package org\\.handrail\\.([\\w.]+);");

  @Test
  void everyTableHasAnOwner() {
    assertThat(OWNERS.keySet())
        .as("a new table gets its owner in this map, one that was dropped leaves it")
        .containsExactlyInAnyOrderElementsOf(tables());
  }

  @Test
  void aFeaturesSqlTouchesOnlyTablesOfFeaturesItMayKnow() {
    assertThat(foreign(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void jobsTouchTheirOwnTablesAndScreensHaveNoSql() {
    assertThat(uses(Path.of("../batch/src/main/java")))
        .allMatch(use -> OWNERS.get(use.table()).equals("batch"));
    assertThat(uses(Path.of("../web/src/main/java"))).isEmpty();
  }

  private static List<Use> foreign(Path sources) {
    return uses(sources).stream().filter(use -> !isAllowed(use)).toList();
  }

  /** A part of a feature that has a row of its own may still read what the whole may. */
  private static boolean isAllowed(Use use) {
    var owner = OWNERS.get(use.table());
    return wholes(ArchitectureTest.featureOf("org.handrail." + use.inPackage()))
        .anyMatch(
            feature ->
                feature.equals(owner)
                    || ArchitectureTest.MAY_KNOW.getOrDefault(feature, Set.of()).contains(owner));
  }

  /** The feature, and those that it is a part of. */
  private static Stream<String> wholes(String feature) {
    return Stream.iterate(
        feature,
        name -> !name.isEmpty(),
        name -> name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "");
  }

  /** Which tables there are after all migrations. */
  static Set<String> tables() {
    var tables = new TreeSet<String>();
    files(MIGRATIONS, ".sql").stream().sorted().forEach(file -> apply(file, tables));
    return tables;
  }

  private static void apply(Path migration, Set<String> tables) {
    var defined = DEFINED.matcher(read(migration).replaceAll("--.*", ""));
    while (defined.find()) {
      groups(defined, "old", "dropped").forEach(tables::remove);
      groups(defined, "created", "renamed").forEach(tables::add);
    }
  }

  private static Stream<String> groups(Matcher found, String... names) {
    return Stream.of(names).map(found::group).filter(Objects::nonNull);
  }

  private static List<Use> uses(Path sources) {
    assertThat(sources).isDirectory();
    return files(sources, ".java").stream().flatMap(TablesTest::usesOf).toList();
  }

  private static Stream<Use> usesOf(Path file) {
    var source = read(file);
    var inPackage = PACKAGE.matcher(source);
    if (!inPackage.find()) {
      return Stream.empty();
    }
    return texts(source).stream()
        .flatMap(text -> NAMED.matcher(text).results())
        .map(named -> named.group(1))
        .filter(OWNERS::containsKey)
        .distinct()
        .map(table -> new Use(inPackage.group(1), file.getFileName().toString(), table));
  }

  private static List<String> texts(String source) {
    var texts = new ArrayList<String>();
    Matcher text = TEXT.matcher(source);
    while (text.find()) {
      texts.add(text.group("block") == null ? text.group("line") : text.group("block"));
    }
    return texts;
  }

  private static Set<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Map<String, String> owns(String feature, String... tables) {
    return Stream.of(tables)
        .map(table -> entry(table, feature))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** SQL in a file names a table. */
  private record Use(String inPackage, String file, String table) {}
}
