package org.handrail.web.sla.review;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as RFC 4180 writes it, for spreadsheets that would take some texts for formulas. */
final class Csv {

  private final StringBuilder text = new StringBuilder();

  Csv row(Object... values) {
    text.append(Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  private static String field(Object value) {
    var plain = String.valueOf(value);
    // a subject is whatever a stranger wrote: it must not be computed when the file is opened
    var harmless = plain.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + plain : plain;
    return harmless.matches("(?s).*[\",\\r\\n;].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
