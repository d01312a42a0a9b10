package org.handrail.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages, with the addresses at which they are looked at and the roles that may. */
final class ApplicationMap {

  /**
   * The first of those named looks with a browser, the others without; {@code nobody} has not
   * signed in. What is in braces is found by {@link Samples}, and something that is not there is
   * not found.
   */
  private static final String MAP =
      """
      /login.xhtml                                   nobody
      /forgotten.xhtml                               nobody
      /reset.xhtml?token={reset}                     nobody
      /reset.xhtml?token=of-yesterday                nobody
      /portal/index.xhtml                            requester agent lead manager admin
      /portal/index.xhtml?q=vpn                      requester agent lead manager admin
      /portal/ask.xhtml                              requester agent lead manager admin
      /portal/tickets.xhtml                          requester agent lead manager admin
      /portal/ticket.xhtml?number={own}              requester
      /portal/article.xhtml?id={article}             requester agent lead manager admin
      /portal/profile.xhtml                          requester agent lead manager admin
      /portal/tokens.xhtml                           requester agent lead manager admin
      /agent/queue.xhtml?view=all                    agent lead manager
      /agent/ticket.xhtml?number={ticket}            agent lead manager
      /agent/new.xhtml                               agent lead
      /agent/board.xhtml                             agent lead manager
      /agent/queue.xhtml?view=unassigned             manager
      /agent/ticket.xhtml?number={ticket}            manager
      /agent/team.xhtml                              lead
      /agent/forecast.xhtml                           lead
      /agent/sla-tester.xhtml                        lead
      /agent/sla-what-if.xhtml                       lead
      /manager/forecast.xhtml                         manager
      /admin/index.xhtml                             admin
      /admin/accounts.xhtml                          admin
      /admin/account.xhtml                           admin
      /admin/account.xhtml?id={account}              admin
      /admin/people.xhtml                            admin
      /admin/person.xhtml?id={person}                admin
      /admin/organisations.xhtml                     admin
      /admin/organisation.xhtml                      admin
      /admin/organisation.xhtml?id={organisation}    admin
      /admin/teams.xhtml                             admin
      /admin/team.xhtml                              admin
      /admin/team.xhtml?id={team}                    admin
      /admin/categories.xhtml                        admin
      /admin/category.xhtml                          admin
      /admin/category.xhtml?id={category}            admin
      /admin/statuses.xhtml                          admin
      /admin/status.xhtml                            admin
      /admin/status.xhtml?id={status}                admin
      /admin/calendars.xhtml                         admin
      /admin/calendar.xhtml                          admin
      /admin/calendar.xhtml?id={calendar}            admin
      /admin/calendar.xhtml?copy={calendar}          admin
      /admin/sla-policies.xhtml                      admin
      /admin/sla-policy.xhtml                        admin
      /admin/sla-policy.xhtml?id={policy}            admin
      /admin/sla-policy.xhtml?copy={policy}          admin
      /admin/sla-drafts.xhtml                        admin
      /admin/sla-draft.xhtml?id={draft}              admin
      /admin/sla-tester.xhtml                        admin
      /admin/sla-what-if.xhtml?definition=draft-{draft}    admin
      /admin/sla-check.xhtml                         admin
      /admin/forecast.xhtml                           admin
      /admin/mailboxes.xhtml                         admin
      /admin/mailbox.xhtml                           admin
      /admin/mailbox.xhtml?id={mailbox}              admin
      /admin/mail-templates.xhtml                    admin
      /admin/mail-template.xhtml?kind={kind}&language={language}  admin
      /admin/mail-ledger.xhtml                       admin
      /admin/mail-received.xhtml?id={received}       admin
      /admin/outbox.xhtml                            admin
      /admin/outgoing-mail.xhtml?id={sent}           admin
      /admin/audit.xhtml                             admin
      /admin/tokens.xhtml                            admin
      /admin/jobs.xhtml                              admin
      /admin/background-work.xhtml                   admin
      /admin/background-work.xhtml?queue=auto-close  admin
      /admin/job.xhtml?name={job}                    admin
      """;

  /** They only lead on to others, or are a part of one. */
  private static final Map<String, String> NOT_LOOKED_AT =
      Map.of(
          "/index.xhtml", "leads to the reader's space",
          "/agent/index.xhtml", "leads to the queue",
          "/manager/index.xhtml", "leads to the forecast",
          "/agent/preview.xhtml", "is shown inside the queue",
          "/setup.xhtml", "is there before the first administrator only: AccountStoryIT");

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern SAMPLE = Pattern.compile("([a-z]+)=([^&{]*)\\{([a-z]+)}");
  private static final Pattern PARAMETER = Pattern.compile("[fo]:viewParam name=\"([a-zA-Z]+)\"");

  private ApplicationMap() {}

  /**
   * @param address as in the map, with its samples still in braces
   * @param readers roles, as a person of the demo has them
   */
  record Address(String address, List<String> readers) {

    String page() {
      return address.replaceAll("\\?.*", "");
    }

    String reader() {
      return readers.get(0);
    }

    /** With somebody's real samples. */
    String filled(Samples samples) {
      return SAMPLE
          .matcher(address)
          .replaceAll(
              each ->
                  Matcher.quoteReplacement(
                      each.group(1) + "=" + each.group(2) + samples.of(each.group(3))));
    }

    /** The parameters that name a thing, which there may not be. */
    List<String> names() {
      return SAMPLE.matcher(address).results().map(each -> each.group(1)).toList();
    }

    /** As {@link #filled}, with another value of one parameter. */
    String with(String parameter, String value, Samples samples) {
      return filled(samples)
          .replaceAll(
              "([?&]" + parameter + ")=[^&]*", Matcher.quoteReplacement("") + "$1=" + value);
    }

    /** For files and names of tests. */
    @Override
    public String toString() {
      return address
          .substring(1)
          .replace(".xhtml", "")
          .replaceAll("[^a-z]+", "-")
          .replaceAll("-$", "");
    }
  }

  static List<Address> addresses() {
    return MAP.lines()
        .map(line -> line.split(" +"))
        .map(words -> new Address(words[0], Arrays.asList(words).subList(1, words.length)))
        .toList();
  }

  /** What the map knows. */
  static Set<String> known() {
    var known = new TreeSet<>(NOT_LOOKED_AT.keySet());
    addresses().forEach(address -> known.add(address.page()));
    return known;
  }

  /** What there is. */
  static Set<String> existing() throws IOException {
    var existing = new TreeSet<String>();
    try (var files = Files.walk(PAGES)) {
      files
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(page -> page.endsWith(".xhtml"))
          .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
          .forEach(existing::add);
    }
    return existing;
  }

  /** The parameters a page reads from its address. */
  static List<String> parameters(String page) throws IOException {
    return PARAMETER
        .matcher(Files.readString(PAGES.resolve(page.substring(1))))
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}
