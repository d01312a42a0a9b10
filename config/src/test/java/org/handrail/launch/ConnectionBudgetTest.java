package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionBudgetTest {

  @Test
  void aNodeFitsIntoWhatTheDatabaseAllows() {
    assertThatCode(() -> new ConnectionBudget(40, 97, 0).requireRoomForThisNode("x"))
        .doesNotThrowAnyException();
    assertThat(new ConnectionBudget(40, 97, 1).tooManyNodes("x")).isEmpty();
  }

  @Test
  void aPoolThatIsTooLargeIsRefusedWithWhatToDo() {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(
            () ->
                new ConnectionBudget(100, 97, 0)
                    .requireRoomForThisNode("handrail.db.max-connections"))
        .withMessage(
            "handrail.db.pool is 100, but the database leaves 97 connections to Handrail: lower it,"
                + " or raise handrail.db.max-connections")
        .extracting(StartFailure::exitCode)
        .isEqualTo(ExitCode.CONFIGURATION_WRONG);
  }

  @Test
  void nodesThatTogetherWantMoreAreSaidAtTheStart() {
    assertThat(new ConnectionBudget(40, 97, 2).tooManyNodes("max_connections"))
        .hasValue(
            "3 nodes with handrail.db.pool=40 may open 123 connections, but the database leaves 97 to"
                + " Handrail: lower it on all nodes, or raise max_connections");
  }

  @Test
  void theEmbeddedDatabaseAllowsWhatTheSettingSays(@TempDir Path folder) throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 30);
        var connection = postgres.database().connect();
        var other = postgres.database().connect();
        var another = postgres.database().connect()) {
      other.setClientInfo("ApplicationName", ConnectionBudget.nameOfNode("1"));
      another.setClientInfo("ApplicationName", ConnectionBudget.nameOfNode("2"));

      var budget = ConnectionBudget.of(connection, 20, ConnectionBudget.nameOfNode("1"));

      assertThat(budget).isEqualTo(new ConnectionBudget(20, 27, 1));
    }
  }
}
