package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "08001, AWAY",
    "08006, AWAY",
    "57P01, AWAY",
    "57P02, AWAY",
    "57P03, AWAY",
    "53300, AWAY",
    "53100, REFUSES_WRITES",
    "58030, REFUSES_WRITES",
    "25006, REFUSES_WRITES"
  })
  void isFoundByTheDatabasesCodeHoweverDeep(String state, DatabaseFault fault) {
    var wrapped =
        new EJBException(new RuntimeException(new SQLException("Key (email)=(a@b.c)", state)));

    assertThat(DatabaseFault.in(wrapped)).contains(fault);
  }

  @Test
  void aPoolWithoutAConnectionIsADatabaseThatIsAway() {
    var failure =
        new SQLException("Error in allocating a connection", new ResourceAllocationException("no"));

    assertThat(DatabaseFault.in(failure)).contains(DatabaseFault.AWAY);
  }

  @Test
  void aMistakeOfOursIsNone() {
    assertThat(DatabaseFault.in(new SQLException("duplicate key", "23505"))).isEmpty();
    assertThat(DatabaseFault.in(new SQLException("no code"))).isEmpty();
    assertThat(DatabaseFault.in(new IllegalStateException())).isEmpty();
  }

  @Test
  void whoGoesOnWithTheNextPieceOfWorkStopsAtAFaultOnly() {
    assertThatCode(() -> DatabaseFault.rethrow(new IllegalStateException("a bug")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DatabaseFault.rethrow(new SQLException("away", "08006")))
        .hasRootCauseInstanceOf(SQLException.class);
  }
}
