package org.handrail.web.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.naming.OperationNotSupportedException;
import org.primefaces.selenium.PrimeSelenium;

/**
 * What axe says of the page that is open. It is loaded once for each page and run in it: the
 * builder that axe comes with opens a window of its own for each analysis, for the sake of frames,
 * and our pages have none.
 */
enum Accessibility {
  /** All that can be told of WCAG 2.1 A and AA. */
  EVERYTHING("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")),

  /** What a theme can do wrong that has the elements of another. */
  CONTRAST("rule", List.of("color-contrast"));

  private static final String FIND =
      """
      return axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(found =>
        found.violations.map(rule => [
          rule.id + ': ' + rule.help,
          ...rule.nodes.map(node => '  ' + node.html + ' ' + node.failureSummary)
        ].join('\\n')))
      """;

  private final Map<String, Object> rules;

  Accessibility(String type, List<String> values) {
    rules = Map.of("type", type, "values", values);
  }

  /** Each violation with the elements that are to blame. */
  List<String> violations() {
    if (PrimeSelenium.<Boolean>executeScript("return !window.axe")) {
      PrimeSelenium.executeScript(axe());
    }
    return PrimeSelenium.executeScript(FIND, rules);
  }

  private static String axe() {
    try {
      return new EmbeddedResourceAxeProvider().getScript();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperationNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
