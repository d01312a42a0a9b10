package org.handrail.launch.load;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.handrail.launch.demo.DemoCompanyOfAnySize;
import org.handrail.launch.testing.WebSession;

/**
 * The load harness, a command of its own. Fills the database given by {@code load.db.url} with
 * {@code load.tickets} tickets if it is empty, then asks the server at {@code load.url} for its
 * most used pages and prints how long each took.
 */
public final class LoadRun {

  private static final Pattern TICKET = Pattern.compile("ticket\\.xhtml\\?number=([A-Z0-9-]+)");

  private LoadRun() {}

  public static void main(String[] arguments) throws Exception {
    if (setting("db.url", null) != null) {
      fill(System.out);
    }
    print(measure(), System.out);
  }

  private static void fill(PrintStream console) throws Exception {
    int tickets = Integer.parseInt(setting("tickets", "20000"));
    DemoCompanyOfAnySize.moveIn(
        setting("db.url", null),
        setting("db.user", ""),
        setting("db.password", ""),
        tickets,
        console);
  }

  private static Map<String, Timings> measure() throws Exception {
    int rounds = Integer.parseInt(setting("rounds", "200"));
    var results = new LinkedHashMap<String, Timings>();
    var agent = new TimedPages(signedIn(setting("agent", "oksana")));
    results.put("queue page", agent.time("/agent/queue.xhtml?view=all-open", rounds));
    // not any number: what belongs to a restricted team is not shown to everybody
    var numbers = agent.all("/agent/queue.xhtml?view=all-open", TICKET);
    results.put("ticket page", agent.time("/agent/ticket.xhtml?number=", numbers, rounds));
    results.put("create", asking().time(Math.min(rounds, 100)));
    var requester = new TimedPages(signedIn(setting("requester", "emma")));
    results.put("portal home", requester.time("/portal/index.xhtml", rounds));
    results.put("my tickets", requester.time("/portal/tickets.xhtml", rounds));
    var own = requester.all("/portal/tickets.xhtml", TICKET);
    results.put("portal ticket", requester.time("/portal/ticket.xhtml?number=", own, rounds));
    results.put("article search", requester.time("/portal/index.xhtml?q=printer%20paper", rounds));
    return results;
  }

  private static Asking asking() throws Exception {
    var session = WebSession.withoutRedirects(site());
    return new Asking(signIn(session, setting("requester", "emma")));
  }

  private static WebSession signedIn(String name) throws Exception {
    return signIn(new WebSession(site()), name);
  }

  private static WebSession signIn(WebSession session, String name) throws Exception {
    return session.signIn(name, setting("password", "handrail-demo"));
  }

  private static URI site() {
    return URI.create(setting("url", "http://localhost:8080"));
  }

  private static void print(Map<String, Timings> results, PrintStream console) {
    console.println();
    console.println("| request | answers | median ms | p95 ms | worst ms |");
    console.println("|---|---:|---:|---:|---:|");
    results.forEach((name, timings) -> console.println(timings.row(name)));
  }

  private static String setting(String name, String otherwise) {
    return System.getProperty("load." + name, otherwise);
  }
}
