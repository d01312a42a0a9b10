package org.handrail.launch.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.launch.testing.WebSession;

/**
 * Starts an unpacked distribution, a command of its own, and prints how long it took to its steps,
 * in seconds of the clock and of the processors, and how much memory it has then and with {@code
 * load.sessions} agents who have the queue and a ticket open. Works on Linux only. The arguments go
 * to {@code bin/handrail run}.
 */
public final class StartRun {

  private static final Pattern TICKET = Pattern.compile("ticket\\.xhtml\\?number=([A-Z0-9-]+)");
  private static final int TICKS_PER_SECOND = 100;

  private final PrintStream console;
  private final long begin = System.nanoTime();
  private final Process process;

  private StartRun(Process process, PrintStream console) {
    this.process = process;
    this.console = console;
  }

  public static void main(String[] options) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("load.home"), "bin", "handrail").toString());
    command.add("run");
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      new StartRun(process, System.out).measure();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private void measure() throws Exception {
    console.println("| step | s | s of the processors | PSS MB |");
    console.println("|---|---:|---:|---:|");
    awaitReady();
    var first = new WebSession(site());
    TimedPages.required(first.get("/login.xhtml"));
    step("first page");
    var open = new ArrayList<WebSession>();
    int sessions = Integer.getInteger("load.sessions", 200);
    while (open.size() < sessions) {
      open.add(working());
    }
    step(sessions + " sessions");
  }

  private void awaitReady() throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("Migrations")) {
        step("schema is up to date");
      } else if (line.startsWith("handrail: ready")) {
        step("ready");
        return;
      }
    }
    throw new IllegalStateException("it did not start");
  }

  /** An agent with the queue and a ticket open. */
  private static WebSession working() throws IOException, InterruptedException {
    var session = new WebSession(site());
    session.signIn(
        System.getProperty("load.agent", "oksana"),
        System.getProperty("load.password", "handrail-demo"));
    var queue = TimedPages.required(session.get("/agent/queue.xhtml?view=all-open")).body();
    var ticket = TICKET.matcher(queue);
    if (ticket.find()) {
      TimedPages.required(session.get("/agent/ticket.xhtml?number=" + ticket.group(1)));
    }
    return session;
  }

  private static URI site() {
    return URI.create(System.getProperty("load.url", "http://localhost:8080"));
  }

  private void step(String name) throws IOException {
    console.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %d |%n",
        name,
        (System.nanoTime() - begin) / 1e9,
        processorSeconds(),
        pss());
  }

  /** In user and kernel mode; the name of the program, in brackets, may contain anything. */
  private double processorSeconds() throws IOException {
    var stat = Files.readString(file("stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_PER_SECOND;
  }

  private long pss() throws IOException {
    return Files.readAllLines(file("smaps_rollup")).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private Path file(String name) {
    return Path.of("/proc", String.valueOf(process.pid()), name);
  }
}
