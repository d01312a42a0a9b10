package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were given before they became one value, and the rules that the database holds. */
class LocalisedNamesMigrationIT {

  private static EmbeddedPostgres postgres;
  private static Jdbi database;

  @BeforeAll
  static void upgrade() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = Jdbi.create(postgres.getPostgresDatabase());
    migrate("202612010600");
    database.useHandle(
        handle ->
            handle.execute(
                """
                insert into category (name_en, name_uk, name_ru, type, position)
                values ('Old', 'Старі', 'Старые', 'QUESTION', 1)
                """));
    migrate("latest");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static void migrate(String version) {
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).target(version).load().migrate();
  }

  @Test
  void namesGivenBeforeAreKeptInEveryLanguage() {
    assertThat(text("select names::text from category"))
        .isEqualTo("{\"en\": \"Old\", \"ru\": \"Старые\", \"uk\": \"Старі\"}");
    assertThat(text("select localised(names, 'uk') from ticket_status where category = 'OPEN'"))
        .isEqualTo("У роботі");
  }

  @Test
  void englishStandsForALanguageThatHasNoName() {
    assertThat(text("select localised(names, 'de') from category")).isEqualTo("Old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"uk\": \"Миші\"}",
        "{\"en\": \"\"}",
        "{\"en\": \"Mice\", \"ru\": \"\"}",
        "{\"en\": \"Mice\", \"ru\": 5}",
        "{\"en\": \"Mice\", \"ru\": null}"
      })
  void aNameThatSaysNothingIsRefused(String names) {
    assertThatThrownBy(
            () ->
                database.useHandle(
                    handle -> handle.execute("update category set names = ?::jsonb", names)))
        .hasMessageContaining("category_names_check");
  }

  /** A call per row would cost; an expression in its place costs as little as the branches did. */
  @Test
  void theDatabaseReadsANameWithoutCallingAFunction() {
    String plan =
        database.withHandle(
            handle ->
                handle
                    .createQuery("explain verbose select localised(names, 'uk') from ticket_status")
                    .mapTo(String.class)
                    .collect(Collectors.joining()));

    assertThat(plan).contains("COALESCE((names ->> 'uk'::text)").doesNotContain("localised");
  }

  private static String text(String query) {
    return database.withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
