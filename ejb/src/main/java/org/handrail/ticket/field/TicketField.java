package org.handrail.ticket.field;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handrail.kernel.Storable;
import org.handrail.ticket.model.HistoryKind;

/**
 * One property of tickets, defined in one place for everybody who asks about tickets. Two are equal
 * if they have the same key.
 */
public final class TicketField {

  private static final int LONGEST_VALUE = 1_000;

  /** Who may ask about a field. */
  public enum Use {
    /** Lists, counts and searches of the helpdesk, and of requesters unless it is internal. */
    FILTER,
    /**
     * SLA policies: it has been the same since the ticket was opened, or the history tells what it
     * was.
     */
    SLA
  }

  private final String key;
  private final FieldType type;
  private final ValueSource source;
  private final FieldSql sql;
  private final FieldOrder order;
  private final HistoryKind historyKind;
  private final boolean several;
  private final boolean internal;
  private final Set<Use> uses;

  private TicketField(Definition definition) {
    key = definition.key;
    type = definition.type;
    source = definition.source;
    sql = definition.sql;
    order = definition.order;
    historyKind = definition.historyKind;
    several = definition.several;
    internal = definition.internal;
    uses = Set.copyOf(definition.uses);
  }

  /** Begins a definition; the key is never changed once published. */
  public static Definition named(String key, FieldType type, ValueSource source) {
    return new Definition(key, type, source);
  }

  /** A field while it is being defined. */
  public static final class Definition {

    private final String key;
    private final FieldType type;
    private final ValueSource source;
    private FieldSql sql;
    private FieldOrder order;
    private HistoryKind historyKind;
    private boolean several;
    private boolean internal;
    private final Set<Use> uses = EnumSet.of(Use.FILTER);

    private Definition(String key, FieldType type, ValueSource source) {
      this.key = key;
      this.type = type;
      this.source = source;
    }

    public Definition column(String expression) {
      sql = new FieldSql(expression, null);
      return this;
    }

    /**
     * Values in rows of another table.
     *
     * @param rows the table and which of its rows are the ticket's, as {@code ticket_tag ft where
     *     ft.ticket_id = t.id}; aliases begin with {@code f}
     */
    public Definition rows(String expression, String rows) {
      sql = new FieldSql(expression, rows);
      return this;
    }

    public Definition several() {
      several = true;
      return this;
    }

    public Definition sorted(FieldOrder by) {
      order = by;
      return this;
    }

    public Definition sorted(FieldOrder.Key as) {
      return sorted(FieldOrder.of(sql.expression(), as));
    }

    /** Its changes are in the history under this kind. */
    public Definition history(HistoryKind kind) {
      historyKind = kind;
      return this;
    }

    /** Only the helpdesk may know its values: finding a ticket by its tag tells the tag. */
    public Definition internal() {
      internal = true;
      return this;
    }

    public Definition forSla() {
      uses.add(Use.SLA);
      return this;
    }

    public TicketField field() {
      return new TicketField(this);
    }
  }

  public String key() {
    return key;
  }

  public FieldType type() {
    return type;
  }

  public ValueSource source() {
    return source;
  }

  public Set<Operator> operators() {
    return type.operators();
  }

  FieldSql sql() {
    return sql;
  }

  /** How lists are ordered by it; empty if it is not sortable. */
  public Optional<FieldOrder> order() {
    return Optional.ofNullable(order);
  }

  /** The kind of the history's rows that tell its changes; empty if it never changes. */
  public Optional<HistoryKind> historyKind() {
    return Optional.ofNullable(historyKind);
  }

  /** Whether a ticket may have several values at once. */
  public boolean isSeveral() {
    return several;
  }

  public boolean isInternal() {
    return internal;
  }

  public boolean isFor(Use use) {
    return uses.contains(use);
  }

  /** The key of the text that names it. */
  public String textKey() {
    return "ticket.field." + key;
  }

  /** The key of the text that names one of its constants: {@code ticket.priority.high}. */
  public String textKey(String constant) {
    return "ticket.%s.%s".formatted(key, constant.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * @throws IllegalArgumentException if there is no such value now
   */
  public void check(String text) {
    source.words().ifPresent(words -> requireOneOf(words, text));
    checkForm(text);
  }

  /**
   * @throws IllegalArgumentException if there never was such a value: a key may be known no more
   */
  void checkForm(String text) {
    if (text.isBlank() || text.length() > LONGEST_VALUE || !Storable.isText(text)) {
      throw new IllegalArgumentException("nothing, too long or not storable");
    }
    if (!(source instanceof ValueSource.Keys)) {
      source.words().ifPresent(words -> requireOneOf(words, text));
    }
    read(text, Instant.EPOCH);
  }

  /**
   * A value as JSON, history and parameters write it, in the form in which it is compared.
   *
   * @param now what {@code now} means, where the field has instants
   * @throws IllegalArgumentException if it is not of the field's type
   */
  Comparable<?> read(String text, Instant now) {
    return switch (type) {
      case WORD -> text;
      case RANK -> source.words().orElseThrow().indexOf(text) + 1;
      case ID, NUMBER -> Long.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
      case INSTANT -> Moment.at(text, now);
      case TEXT -> SearchForm.of(text);
    };
  }

  /** The value as criteria have it of what a column has. */
  String ofStored(String text) {
    return type == FieldType.RANK
        ? source.words().orElseThrow().get(Integer.parseInt(text) - 1)
        : text;
  }

  private static void requireOneOf(List<String> words, String text) {
    if (!words.contains(text)) {
      throw new IllegalArgumentException("none of " + words);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TicketField field && key.equals(field.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
