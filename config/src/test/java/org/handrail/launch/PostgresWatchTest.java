package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that is killed. */
class PostgresWatchTest {

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private PostgresWatch watch;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final BlockingQueue<StartFailure> givenUp = new ArrayBlockingQueue<>(1);

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start(folder);
    watch = PostgresWatch.over(postgres, Duration.ofSeconds(10), said::add, givenUp::add);
  }

  @AfterEach
  void stop() throws Exception {
    watch.close();
    postgres.close();
  }

  @Test
  void aServerThatWasKilledIsStartedAgainWhereItWas() throws Exception {
    var before = postgres.database();

    kill();
    await("the restart", () -> said.contains("the embedded database runs again"));

    assertThat(answers(before)).isTrue();
    assertThat(givenUp).isEmpty();
  }

  @Test
  void aServerThatDoesNotStartAgainIsGivenUpWithItsReason() throws Exception {
    Files.delete(folder.resolve("cluster/global/pg_control"));

    kill();
    var failure = givenUp.poll(1, TimeUnit.MINUTES);

    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.EMBEDDED_DATABASE_FAILED);
    assertThat(failure).hasMessageContaining("died and does not start again");
  }

  private void kill() throws IOException {
    var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0);
    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
  }

  private static boolean answers(Database database) throws SQLException {
    try (var connection = database.connect()) {
      return connection.isValid(5);
    }
  }

  /** Something that becomes true. */
  private interface Condition {
    boolean holds();
  }

  private static void await(String what, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(what + " in time").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
