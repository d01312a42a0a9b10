package org.handrail.sla.review;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.book.PolicyDefinition;
import org.handrail.sla.book.SlaBook;
import org.handrail.sla.review.BookChange.Part;
import org.handrail.sla.review.BookChange.What;

/** What differs between two states of the book, in the order in which people would tell it. */
final class BookDiff {

  private final SlaBook before;
  private final SlaBook after;
  private final Naming names;

  private BookDiff(SlaBook before, SlaBook after, Naming names) {
    this.before = before;
    this.after = after;
    this.names = names;
  }

  static List<BookChange> between(SlaBook before, SlaBook after, Naming names) {
    return new BookDiff(before, after, names).changes();
  }

  private List<BookChange> changes() {
    return Stream.of(calendars(), policies(), book()).flatMap(Function.identity()).toList();
  }

  private Stream<BookChange> calendars() {
    return each(
        Part.CALENDAR,
        before.calendars(),
        after.calendars(),
        CalendarDefinition::id,
        CalendarDefinition::name,
        (one, other) -> new CalendarDiff(one, other).changes());
  }

  private Stream<BookChange> policies() {
    return each(
        Part.POLICY,
        before.policies(),
        after.policies(),
        PolicyDefinition::id,
        PolicyDefinition::name,
        (one, other) ->
            new PolicyDiff(
                    new PolicyWords(before, names).of(one), new PolicyWords(after, names).of(other))
                .changes());
  }

  /** Those that came, those that went, and what differs in those that stayed. */
  private static <T> Stream<BookChange> each(
      Part part,
      List<T> before,
      List<T> after,
      ToLongFunction<T> id,
      Function<T, String> name,
      BiFunction<T, T, Stream<BookChange>> diff) {
    var added =
        after.stream()
            .filter(one -> counterpart(one, before, id) == null)
            .map(
                one ->
                    new BookChange(
                        part, name.apply(one), What.ADDED, List.of(), null, name.apply(one)));
    var removed =
        before.stream()
            .filter(one -> counterpart(one, after, id) == null)
            .map(
                one ->
                    new BookChange(
                        part, name.apply(one), What.REMOVED, List.of(), name.apply(one), null));
    var changed =
        after.stream()
            .filter(one -> counterpart(one, before, id) != null)
            .flatMap(one -> diff.apply(counterpart(one, before, id), one));
    return Stream.of(added, removed, changed).flatMap(Function.identity());
  }

  private static <T> T counterpart(T one, List<T> others, ToLongFunction<T> id) {
    return others.stream()
        .filter(other -> id.applyAsLong(other) == id.applyAsLong(one))
        .findFirst()
        .orElse(null);
  }

  private Stream<BookChange> book() {
    return Stream.of(
            changed(What.CALENDAR, standard(before), standard(after)),
            changed(What.ORDER, order(before, after), order(after, before)))
        .flatMap(Function.identity());
  }

  private static Stream<BookChange> changed(What what, Object was, Object is) {
    return Objects.equals(was, is)
        ? Stream.empty()
        : Stream.of(new BookChange(Part.BOOK, null, what, List.of(), was, is));
  }

  private static String standard(SlaBook book) {
    return book.calendar(book.standardCalendar()).name();
  }

  /** Of those policies that both have: a new one changes the order of no other. */
  private static List<String> order(SlaBook book, SlaBook other) {
    return book.policies().stream()
        .filter(policy -> counterpart(policy, other.policies(), PolicyDefinition::id) != null)
        .map(PolicyDefinition::name)
        .toList();
  }
}
