package org.handrail.sla.review;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinition;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.What;

/**
 * What differs between two states of the SLA definition, in the order in which people would tell
 * it.
 */
final class DefinitionDiff {

  private final SlaDefinition before;
  private final SlaDefinition after;
  private final Naming names;

  private DefinitionDiff(SlaDefinition before, SlaDefinition after, Naming names) {
    this.before = before;
    this.after = after;
    this.names = names;
  }

  static List<DefinitionChange> between(SlaDefinition before, SlaDefinition after, Naming names) {
    return new DefinitionDiff(before, after, names).changes();
  }

  private List<DefinitionChange> changes() {
    return Stream.of(calendars(), policies(), definition()).flatMap(Function.identity()).toList();
  }

  private Stream<DefinitionChange> calendars() {
    return each(
        Part.CALENDAR,
        before.calendars(),
        after.calendars(),
        CalendarDefinition::id,
        CalendarDefinition::name,
        (one, other) -> new CalendarDiff(one, other).changes());
  }

  private Stream<DefinitionChange> policies() {
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
  private static <T> Stream<DefinitionChange> each(
      Part part,
      List<T> before,
      List<T> after,
      ToLongFunction<T> id,
      Function<T, String> name,
      BiFunction<T, T, Stream<DefinitionChange>> diff) {
    var added =
        after.stream()
            .filter(one -> counterpart(one, before, id) == null)
            .map(
                one ->
                    new DefinitionChange(
                        part, name.apply(one), What.ADDED, List.of(), null, name.apply(one)));
    var removed =
        before.stream()
            .filter(one -> counterpart(one, after, id) == null)
            .map(
                one ->
                    new DefinitionChange(
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

  private Stream<DefinitionChange> definition() {
    return Stream.of(
            changed(What.CALENDAR, standard(before), standard(after)),
            changed(What.ORDER, order(before, after), order(after, before)))
        .flatMap(Function.identity());
  }

  private static Stream<DefinitionChange> changed(What what, Object was, Object is) {
    return Objects.equals(was, is)
        ? Stream.empty()
        : Stream.of(new DefinitionChange(Part.DEFINITION, null, what, List.of(), was, is));
  }

  private static String standard(SlaDefinition definition) {
    return definition.calendar(definition.standardCalendar()).name();
  }

  /** Of those policies that both have: a new one changes the order of no other. */
  private static List<String> order(SlaDefinition definition, SlaDefinition other) {
    return definition.policies().stream()
        .filter(policy -> counterpart(policy, other.policies(), PolicyDefinition::id) != null)
        .map(PolicyDefinition::name)
        .toList();
  }
}
