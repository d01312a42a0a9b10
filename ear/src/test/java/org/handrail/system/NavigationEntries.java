package org.handrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.launch.testing.WebSession;

/** The entries of the application's navigation, as its templates have them. */
final class NavigationEntries {

  private static final Path TEMPLATES = Path.of("../web/src/main/webapp/WEB-INF/templates");
  private static final Pattern ENTRY = Pattern.compile("nav-item outcome=\"([^\"]+)\"");
  private static final Pattern NOTHING =
      Pattern.compile("class=\"empty\"|ui-datatable-empty-message");

  private NavigationEntries() {}

  /** The pages that a template leads to; the queue has its views. */
  static List<String> in(String template) throws IOException {
    var pages = new ArrayList<String>();
    var entries = ENTRY.matcher(Files.readString(TEMPLATES.resolve(template)));
    while (entries.find()) {
      pages.add(entries.group(1));
    }
    return pages.stream().distinct().toList();
  }

  /** Those that may be looked at and show nothing to this person, or say that there is nothing. */
  static TreeSet<String> withoutData(RunningHandrail handrail, String login, List<String> pages)
      throws IOException, InterruptedException {
    var session = new WebSession(handrail.uri("/")).signIn(login, "handrail-demo");
    var empty = new TreeSet<String>();
    for (var page : pages) {
      var answer = session.get(page + ".xhtml");
      if (answer.statusCode() != 200 || NOTHING.matcher(answer.body()).find()) {
        empty.add(page);
      }
    }
    return empty;
  }
}
