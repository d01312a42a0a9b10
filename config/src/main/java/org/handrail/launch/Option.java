package org.handrail.launch;

import java.util.Locale;

/**
 * What the launcher itself can be told; everything else named {@code handrail.…} is a setting of
 * the application and passed on unseen. An empty default means "not set".
 */
public enum Option {
  HTTP_PORT("handrail.http.port", "8080", "port of the web interface"),
  HTTP_ADDRESS(
      "handrail.http.address",
      "0.0.0.0",
      "address the web interface listens on; the demo, whose passwords are known, takes 127.0.0.1"),
  MANAGEMENT_PORT(
      "handrail.management.port", "9080", "port of /health with details, /metrics and /openapi"),
  MANAGEMENT_ADDRESS(
      "handrail.management.address",
      "127.0.0.1",
      "address of the management port; anyone who reaches it may read all it shows"),
  BASE_URL(
      "handrail.base-url", "", "address people use, for links; http://localhost:<port> if not set"),
  DATA_DIR("handrail.data.dir", "data", "folder of the database, logs and everything kept"),
  DB_URL(
      "handrail.db.url",
      "",
      "jdbc:postgresql://… of a database of yours; not set: an embedded one"),
  DB_USER("handrail.db.user", "", "user of that database"),
  DB_PASSWORD("handrail.db.password", "", "password of that user"),
  DB_WAIT(
      "handrail.db.wait",
      "PT60S",
      "how long to wait at start for a database that is away, and for the embedded one to start again"
          + " after it died"),
  DB_POOL(
      "handrail.db.pool",
      "40",
      "most connections to the database that this node holds; all nodes' together must fit into the"
          + " database's max_connections"),
  DB_MAX_CONNECTIONS(
      "handrail.db.max-connections", "100", "most connections that the embedded database allows"),
  HEAP(
      "handrail.heap",
      "1g",
      "most memory for Java's heap, such as 1500m or 2g; bin/handrail hands it to Java"),
  DEMO("handrail.demo", "false", "start the demo: a fictional company and a mail server for it"),
  MAIL_DEMO_SMTP_PORT(
      "handrail.mail-demo.smtp.port", "3025", "SMTP port of the demo's mail server (loopback)"),
  MAIL_DEMO_IMAP_PORT(
      "handrail.mail-demo.imap.port", "3143", "IMAP port of the demo's mail server (loopback)"),
  LOG_CONSOLE("handrail.log.console", "INFO", "least level of log lines on the console, or OFF"),
  WAR("handrail.war", "lib/handrail.war", "the application; relative to the installation");

  private final String key;
  private final String defaultValue;
  private final String meaning;

  Option(String key, String defaultValue, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  public String key() {
    return key;
  }

  public String defaultValue() {
    return defaultValue;
  }

  public String meaning() {
    return meaning;
  }

  /**
   * {@code handrail.base-url} is {@code HANDRAIL_BASE_URL} in the environment, as in MicroProfile.
   */
  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
