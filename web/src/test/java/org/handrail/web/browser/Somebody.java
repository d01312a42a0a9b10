package org.handrail.web.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person with an account, made for one story so that no other story finds traces of it, and what
 * they do elsewhere while the browser looks: over REST, with a token of their own.
 */
public final class Somebody {

  /** Of everybody in the demo. */
  public static final String PASSWORD = "handrail-demo";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern NUMBER = Pattern.compile("\"number\":\"(HD-\\d+)\"");

  private final String name;
  private final String login;
  private final String token = token();
  private final long accountId;

  private Somebody(String name, String role) {
    this.name = name;
    this.login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    long person =
        number(
            """
            insert into person (name, language, time_zone, created_at)
            values (?, 'en', 'Europe/Kyiv', now()) returning id
            """,
            name);
    number(
        """
        insert into contact_point (person_id, kind, address, normalised)
        values (?, 'email', ?, ?) returning id
        """,
        person,
        address(),
        address());
    accountId =
        number(
            """
            insert into account (person_id, login, password_hash, stamp, created_at)
            select ?, ?, password_hash, gen_random_uuid(), now() from account
            where login = 'emma' returning id
            """,
            person,
            login);
    number("insert into account_role values (?, ?) returning account_id", accountId, role);
    number(
        """
        insert into security_token (kind, hash, account_id, label, scope, created_at, expires_at)
        values ('api', ?, ?, 'story', 'admin', now(), now() + interval '1 day') returning id
        """,
        sha256(token),
        accountId);
  }

  /**
   * @param name first and last, in Latin letters, nobody's in another story
   */
  public static Somebody agent(String name) {
    return new Somebody(name, "AGENT");
  }

  /** As {@link #agent}, who leads the teams that they are made the lead of. */
  public static Somebody lead(String name) {
    return new Somebody(name, "LEAD");
  }

  /** As {@link #agent}, who reads what the teams do that they are added to. */
  public static Somebody manager(String name) {
    return new Somebody(name, "MANAGER");
  }

  /** As {@link #agent}, who only asks. */
  public static Somebody requester(String name) {
    return new Somebody(name, "REQUESTER");
  }

  public String name() {
    return name;
  }

  public String login() {
    return login;
  }

  public long accountId() {
    return accountId;
  }

  public String address() {
    return login + "@elsewhere.example";
  }

  /** Asks for help; gives the ticket's number. */
  public String ask(String subject) {
    return asked("{\"subject\": \"%s\", \"message\": {\"text\": \"Please help.\"}}", subject);
  }

  /** As {@link #ask}, about a category. */
  public String ask(String subject, long categoryId) {
    return asked(
        "{\"subject\": \"%s\", \"categoryId\": %d, \"message\": {\"text\": \"Please help.\"}}",
        subject, categoryId);
  }

  public void write(String number, String html) {
    post("/tickets/" + number + "/messages", "{\"html\": \"" + html + "\"}");
  }

  public void reply(String number, String html) {
    post("/tickets/" + number + "/replies", "{\"message\": {\"html\": \"" + html + "\"}}");
  }

  public void note(String number, String html) {
    post("/tickets/" + number + "/notes", "{\"html\": \"" + html + "\"}");
  }

  private String asked(String json, Object... values) {
    var answer = post("/tickets", json.formatted(values));
    var number = NUMBER.matcher(answer);
    if (!number.find()) {
      throw new AssertionError("no number in " + answer);
    }
    return number.group(1);
  }

  private String post(String path, String json) {
    var request =
        HttpRequest.newBuilder(HandrailUnderTest.server().uri("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(name + " is refused: " + answer.body());
      }
      return answer.body();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /**
   * Runs a statement for which there is no screen or only a long way; gives the number it returns.
   */
  public static long number(String statement, Object... values) {
    return Long.parseLong(text(statement, values));
  }

  /** As {@link #number}, for whatever it returns; null for nothing. */
  public static String text(String statement, Object... values) {
    try (var connection = HandrailUnderTest.server().database().connect();
        var running = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        running.setObject(i + 1, values[i]);
      }
      try (var rows = running.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String token() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
