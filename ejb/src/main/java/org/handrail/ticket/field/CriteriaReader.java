package org.handrail.ticket.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.ticket.field.Criteria.Group;
import org.handrail.ticket.field.Criteria.Match;
import org.handrail.ticket.field.Criteria.Part;

/**
 * Reads criteria from the tree of their JSON (maps, lists, texts, numbers, booleans):
 *
 * <pre>{"all": [
 *   {"field": "status-category", "operator": "in", "values": ["NEW", "OPEN"]},
 *   {"any": [
 *     {"field": "priority", "operator": "at-least", "values": ["HIGH"]},
 *     {"field": "due", "operator": "before", "values": ["now+2h"]}]}]}</pre>
 *
 * A refusal is a {@link CriteriaError} and names the place, for example {@code
 * all[1].any[0].values[1]}.
 */
public final class CriteriaReader {

  private static final int MOST = 100;

  private static final String FIELD = "field";
  private static final String OPERATOR = "operator";
  private static final String VALUES = "values";

  private final TicketFields fields;
  private final Predicate<TicketField> allowed;
  private final BiConsumer<TicketField, String> check;

  /**
   * @param allowed which of the fields may be asked about
   */
  public CriteriaReader(TicketFields fields, Predicate<TicketField> allowed) {
    this(fields, allowed, TicketField::check);
  }

  private CriteriaReader(
      TicketFields fields, Predicate<TicketField> allowed, BiConsumer<TicketField, String> check) {
    this.fields = fields;
    this.allowed = allowed;
    this.check = check;
  }

  /** Also reads values that were known when they were stored. */
  public static CriteriaReader ofStored(TicketFields fields) {
    return new CriteriaReader(fields, field -> true, TicketField::checkForm);
  }

  /**
   * @throws DomainException a {@link CriteriaError}
   */
  public Criteria criteria(Object tree) {
    var match = matchOf(tree, "");
    var place = word(match);
    return new Criteria(match, each(list(tree, place, place), place, this::part));
  }

  /**
   * A criterion by itself.
   *
   * @param place where it stands, for refusals
   * @throws DomainException a {@link CriteriaError}
   */
  public Criterion criterion(Object tree, String place) {
    var said = object(tree, place);
    require(List.of(FIELD, OPERATOR, VALUES).containsAll(said.keySet()), CriteriaError.FORM, place);
    var field = field(text(said.get(FIELD), place + "." + FIELD), place + "." + FIELD);
    var operator = operator(field, said.get(OPERATOR), place + "." + OPERATOR);
    return new Criterion(field, operator, values(field, operator, said, place + "." + VALUES));
  }

  /** The tree that {@link #criteria} reads. */
  public static Map<String, Object> tree(Criteria criteria) {
    return Map.of(
        word(criteria.match()), criteria.parts().stream().map(CriteriaReader::tree).toList());
  }

  /** The tree that {@link #criterion} reads. */
  public static Map<String, Object> tree(Criterion criterion) {
    return Map.of(
        FIELD, criterion.field().key(),
        OPERATOR, criterion.operator().word(),
        VALUES, criterion.values());
  }

  private static Map<String, Object> tree(Part part) {
    return part instanceof Group group
        ? Map.of(word(group.match()), group.criteria().stream().map(CriteriaReader::tree).toList())
        : tree((Criterion) part);
  }

  private Part part(Object tree, String place) {
    if (!isGroup(object(tree, place))) {
      return criterion(tree, place);
    }
    var match = matchOf(tree, place);
    var inner = place + "." + word(match);
    return new Group(match, each(list(tree, word(match), inner), inner, this::inGroup));
  }

  private Criterion inGroup(Object tree, String place) {
    require(!isGroup(object(tree, place)), CriteriaError.TOO_DEEP, place);
    return criterion(tree, place);
  }

  private static boolean isGroup(Map<?, ?> said) {
    return said.containsKey(word(Match.ALL)) || said.containsKey(word(Match.ANY));
  }

  private static Match matchOf(Object tree, String place) {
    var said = object(tree, place);
    require(said.size() == 1 && isGroup(said), CriteriaError.FORM, place);
    return said.containsKey(word(Match.ALL)) ? Match.ALL : Match.ANY;
  }

  private TicketField field(String key, String place) {
    return fields
        .find(key)
        .filter(allowed)
        .orElseThrow(() -> refusal(CriteriaError.UNKNOWN_FIELD, place, Map.of("field", key)));
  }

  private static Operator operator(TicketField field, Object said, String place) {
    var word = text(said, place);
    return Operator.of(word)
        .filter(field.operators()::contains)
        .orElseThrow(
            () ->
                refusal(
                    CriteriaError.UNKNOWN_OPERATOR,
                    place,
                    Map.of("field", field, "operator", word)));
  }

  private List<String> values(
      TicketField field, Operator operator, Map<String, Object> said, String place) {
    var values =
        said.containsKey(VALUES)
            ? each(list(said, VALUES, place), place, (one, where) -> value(field, one, where))
            : List.<String>of();
    long different = values.stream().distinct().count();
    require(operator.takes((int) different), CriteriaError.VALUE_COUNT, place);
    return values;
  }

  private String value(TicketField field, Object said, String place) {
    boolean simple = said instanceof Number || said instanceof Boolean;
    var text = simple ? said.toString() : text(said, place);
    try {
      check.accept(field, text);
      return text;
    } catch (IllegalArgumentException foreign) {
      var refusal = refusal(CriteriaError.BAD_VALUE, place, Map.of("field", field, "value", text));
      refusal.initCause(foreign);
      throw refusal;
    }
  }

  /** Reads what stands at a place. */
  private interface Reading<T> {
    T of(Object tree, String place);
  }

  private static <T> List<T> each(List<?> trees, String place, Reading<? extends T> reading) {
    require(trees.size() <= MOST, CriteriaError.TOO_MANY, place);
    var read = new ArrayList<T>();
    for (int i = 0; i < trees.size(); i++) {
      read.add(reading.of(trees.get(i), "%s[%d]".formatted(place, i)));
    }
    return read;
  }

  private static List<?> list(Object tree, String key, String place) {
    if (object(tree, place).get(key) instanceof List<?> list) {
      return list;
    }
    throw refusal(CriteriaError.FORM, place, Map.of());
  }

  private static Map<String, Object> object(Object tree, String place) {
    if (tree instanceof Map<?, ?> map) {
      var object = new HashMap<String, Object>();
      map.forEach((key, value) -> object.put(String.valueOf(key), value));
      return object;
    }
    throw refusal(CriteriaError.FORM, place, Map.of());
  }

  private static String text(Object said, String place) {
    require(said instanceof String, CriteriaError.FORM, place);
    return (String) said;
  }

  private static void require(boolean holds, ErrorCode error, String place) {
    if (!holds) {
      throw refusal(error, place, Map.of());
    }
  }

  private static DomainException refusal(ErrorCode error, String place, Map<String, Object> more) {
    var details = new HashMap<>(more);
    details.put("place", place.isEmpty() ? "criteria" : place);
    return new DomainException(error, details);
  }

  private static String word(Match match) {
    return match == Match.ALL ? "all" : "any";
  }
}
