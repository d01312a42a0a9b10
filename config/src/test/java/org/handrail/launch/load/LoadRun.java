package org.handrail.launch.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.handrail.launch.demo.DemoCompanyOfAnySize;

/**
 * The load harness. Fills the database given by {@code load.db.url} with {@code load.tickets}
 * tickets if it is empty, then asks the server at {@code load.url} for its most used pages and
 * prints how long each took.
 */
public final class LoadRun {

  private static final Pattern TICKET = Pattern.compile("ticket\\.xhtml\\?number=([A-Z0-9-]+)");

  /** Of a ticket in the middle of the smallest company: numbers begin with 10001. */
  private static final long A_NUMBER = 11_000;

  private LoadRun() {}

  public static void main(String[] arguments) throws Exception {
    if (setting("db.url", null) != null) {
      fill();
    }
    var results = new LinkedHashMap<String, Timings>();
    measure(results);
    System.out.println();
    System.out.println("| request | answers | median ms | p95 ms | worst ms |");
    System.out.println("|---|---:|---:|---:|---:|");
    results.forEach((name, timings) -> System.out.println(timings.row(name)));
  }

  private static void fill() throws Exception {
    int tickets = Integer.parseInt(setting("tickets", "20000"));
    DemoCompanyOfAnySize.moveIn(
        setting("db.url", null), setting("db.user", ""), setting("db.password", ""), tickets);
  }

  private static void measure(Map<String, Timings> results) throws Exception {
    int rounds = Integer.parseInt(setting("rounds", "200"));
    var url = setting("url", "http://localhost:8080");
    var agent = new WebSession(url);
    agent.signIn(setting("agent", "oksana"), setting("password", "handrail-demo"));
    results.put("queue page", agent.time("/agent/queue.xhtml?view=all-open", rounds));
    results.put("ticket page", agent.time("/agent/ticket.xhtml?number=HD-", A_NUMBER, rounds));
    var requester = new WebSession(url);
    requester.signIn(setting("requester", "emma"), setting("password", "handrail-demo"));
    results.put("portal home", requester.time("/portal/index.xhtml", rounds));
    results.put("my tickets", requester.time("/portal/tickets.xhtml", rounds));
    var number = requester.first("/portal/tickets.xhtml", TICKET);
    results.put("portal ticket", requester.time("/portal/ticket.xhtml?number=" + number, rounds));
    results.put("article search", requester.time("/portal/index.xhtml?q=printer%20paper", rounds));
    results.put("create", new Asking(requester).time(Math.min(rounds, 100)));
  }

  static String setting(String name, String otherwise) {
    return System.getProperty("load." + name, otherwise);
  }

  /** How long a slow answer may take before the run gives up. */
  static final Duration PATIENCE = Duration.ofSeconds(60);
}
