package org.handrail.sla.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.What;
import org.handrail.sla.review.PolicyWords.Said;

/** What differs between two states of a policy. */
record PolicyDiff(Said before, Said after) {

  Stream<DefinitionChange> changes() {
    return Stream.of(
            changed(What.NAME, List.of(), before.name(), after.name()),
            changed(What.CONDITIONS, List.of(), before.conditions(), after.conditions()),
            changed(What.CALENDAR, List.of(), before.calendar(), after.calendar()),
            each(What.TARGET, before.targets(), after.targets()),
            each(What.STEPS, said(before.steps()), said(after.steps())),
            each(What.PAUSES, before.pauses(), after.pauses()))
        .flatMap(Function.identity());
  }

  private <T> Stream<DefinitionChange> each(
      What what, Map<List<Object>, T> was, Map<List<Object>, T> is) {
    var places = new LinkedHashSet<>(is.keySet());
    places.addAll(was.keySet());
    return places.stream().flatMap(place -> changed(what, place, was.get(place), is.get(place)));
  }

  /** No steps are nothing to speak of. */
  private static <T> Map<List<Object>, List<T>> said(Map<List<Object>, List<T>> steps) {
    var some = new LinkedHashMap<>(steps);
    some.values().removeIf(List::isEmpty);
    return some;
  }

  private Stream<DefinitionChange> changed(What what, List<Object> place, Object was, Object is) {
    return Objects.equals(was, is)
        ? Stream.empty()
        : Stream.of(new DefinitionChange(Part.POLICY, after.name(), what, place, was, is));
  }
}
