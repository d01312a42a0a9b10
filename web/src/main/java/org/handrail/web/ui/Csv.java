package org.handrail.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as RFC 4180 writes it, for spreadsheets that would take some texts for formulas. Every
 * text is quoted: a spreadsheet that separates columns by semicolons would otherwise find a second
 * column in a subject, and in it a formula.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

  private final StringBuilder text = new StringBuilder();

  public Csv row(Object... values) {
    try (var printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(Arrays.stream(values).map(Csv::harmless));
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** A subject is whatever a stranger wrote: it must not be calculated when the file is opened. */
  private static Object harmless(Object value) {
    var plain = String.valueOf(value);
    boolean isFormula = !(value instanceof Number) && plain.matches("(?s)[=+\\-@\\t\\r\\n].*");
    return isFormula ? "'" + plain : value;
  }
}
