package org.handrail.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * What this thread asks the database, as its driver tells it: each statement that is executed,
 * those that begin and end a transaction among them.
 */
public final class StatementsFixture extends Handler {

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private static final Formatter WORDS = new SimpleFormatter();
  private static final Pattern PARSE =
      Pattern.compile("^ FE=> Parse\\(stmt=(\\w+),query=\"(.*)\",oids=", Pattern.DOTALL);
  private static final Pattern BIND = Pattern.compile("^ FE=> Bind\\(stmt=(\\w+),");

  private final long thread = Thread.currentThread().getId();
  private final Map<String, String> prepared = new ConcurrentHashMap<>();
  private final List<String> executed = new ArrayList<>();
  private String bound = "";

  private StatementsFixture() {}

  /** The statements that the work executes, in their order. */
  public static List<String> of(Runnable work) {
    var statements = new StatementsFixture();
    var before = DRIVER.getLevel();
    boolean parents = DRIVER.getUseParentHandlers();
    statements.setLevel(Level.ALL);
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(statements);
    DRIVER.setLevel(Level.FINEST);
    try {
      work.run();
    } finally {
      DRIVER.setLevel(before);
      DRIVER.removeHandler(statements);
      DRIVER.setUseParentHandlers(parents);
    }
    return List.copyOf(statements.executed);
  }

  @Override
  public void publish(LogRecord event) {
    if (event.getMessage() == null || Thread.currentThread().getId() != thread) {
      return;
    }
    var message = WORDS.formatMessage(event);
    var parse = PARSE.matcher(message);
    var bind = BIND.matcher(message);
    if (parse.find()) {
      prepared.put(parse.group(1), parse.group(2));
    } else if (bind.find()) {
      bound = prepared.getOrDefault(bind.group(1), bind.group(1));
    } else if (message.startsWith(" FE=> Execute")) {
      add(bound.replaceAll("\\s+", " ").strip());
    }
  }

  private void add(String statement) {
    if (!statement.equals("SELECT 1")) {
      executed.add(statement);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
