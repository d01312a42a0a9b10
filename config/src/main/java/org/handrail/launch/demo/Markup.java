package org.handrail.launch.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain lines as the HTML that the application would have stored for them. */
final class Markup {

  private static final Pattern STEP = Pattern.compile("\\d+\\. ");

  private Markup() {}

  /** Each line a paragraph. */
  static String paragraphs(String text) {
    return text.lines()
        .map(line -> "<p>" + escaped(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** Each line a paragraph, numbered ones a list. */
  static String article(List<String> lines) {
    var html = new StringBuilder();
    boolean inList = false;
    for (var line : lines) {
      boolean step = STEP.matcher(line).lookingAt();
      if (step != inList) {
        html.append(step ? "<ol>\n" : "</ol>\n");
        inList = step;
      }
      html.append(step ? item(line) : "<p>" + escaped(line) + "</p>\n");
    }
    return html.append(inList ? "</ol>\n" : "").toString();
  }

  private static String item(String line) {
    return "<li>" + escaped(STEP.matcher(line).replaceFirst("")) + "</li>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
