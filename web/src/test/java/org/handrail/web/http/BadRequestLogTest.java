package org.handrail.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.handrail.launch.log.LogLine;
import org.handrail.launch.log.Relevant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primefaces.csp.CspException;

/** Here, because the log belongs to the launcher, which does not know Faces. */
class BadRequestLogTest {

  private final Relevant relevant = new Relevant();

  @ParameterizedTest
  @ValueSource(classes = {ViewExpiredException.class, CspException.class})
  void whatSomebodySentIsOneLineWithoutATrace(Class<? extends Exception> kind) throws Exception {
    var line = new LogLine().format(passedOn(new FacesException(failure(kind))));

    assertThat(line.strip()).hasLineCount(1).contains(kind.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(classes = {ViewExpiredException.class, CspException.class})
  void andIsToldOnceHoweverManyPassItOn(Class<? extends Exception> kind) throws Exception {
    var sent = failure(kind);

    assertThat(relevant.isLoggable(passedOn(sent))).isTrue();
    assertThat(relevant.isLoggable(passedOn(new FacesException(sent)))).isFalse();
    assertThat(relevant.isLoggable(passedOn(failure(kind)))).as("of the next request").isTrue();
  }

  private static Exception failure(Class<? extends Exception> kind) throws Exception {
    return kind.getConstructor(String.class).newInstance("x\n2026-11-30 23:59:59.999 INFO forged");
  }

  private static LogRecord passedOn(Exception failure) {
    var record = new LogRecord(Level.WARNING, "Servlet.service() threw exception");
    record.setLoggerName("jakarta.enterprise.web");
    record.setThrown(failure);
    return record;
  }
}
