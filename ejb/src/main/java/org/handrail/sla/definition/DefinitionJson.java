package org.handrail.sla.definition;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Moment;
import org.handrail.ticket.field.CriteriaReader;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketFields;

/**
 * The SLA definition as it is stored: policies as they are, calendars by the ids of their versions.
 * What has been written must be readable for ever: parts are added to the form, never renamed.
 */
final class DefinitionJson {

  private static final CriteriaReader STORED = CriteriaReader.ofStored(TicketFields.known());

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(criteria())
          .addMixIn(Moment.class, MomentForm.class)
          .addMixIn(Action.class, ActionForm.class)
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private DefinitionJson() {}

  /**
   * @param versions the id of the version that a calendar is stored as
   */
  static String write(SlaDefinition definition, ToLongFunction<CalendarDefinition> versions) {
    try {
      return MAPPER.writeValueAsString(Stored.of(definition, versions));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the SLA definition cannot be written", impossible);
    }
  }

  /**
   * @param calendars what a version of a calendar says
   */
  static SlaDefinition read(String stored, LongFunction<CalendarDefinition> calendars) {
    try {
      return MAPPER.readValue(stored, Stored.class).definition(calendars);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored SLA definition cannot be read", unreadable);
    }
  }

  /**
   * @param calendars the ids of their versions
   */
  private record Stored(
      long standardCalendar, List<Long> calendars, List<PolicyDefinition> policies) {

    static Stored of(SlaDefinition definition, ToLongFunction<CalendarDefinition> versions) {
      return new Stored(
          definition.standardCalendar(),
          definition.calendars().stream().map(versions::applyAsLong).toList(),
          definition.policies());
    }

    SlaDefinition definition(LongFunction<CalendarDefinition> versions) {
      return new SlaDefinition(
          standardCalendar, calendars.stream().map(versions::apply).toList(), policies);
    }
  }

  /** The form of all criteria; conditions that were stored before had one of their own. */
  private static SimpleModule criteria() {
    return new SimpleModule()
        .addSerializer(Criterion.class, new StdDelegatingSerializer(Criterion.class, new ToTree()))
        .addDeserializer(Criterion.class, new StdDelegatingDeserializer<>(new FromTree()));
  }

  private static final class ToTree extends StdConverter<Criterion, Map<String, Object>> {
    @Override
    public Map<String, Object> convert(Criterion criterion) {
      return CriteriaReader.tree(criterion);
    }
  }

  private static final class FromTree extends StdConverter<Map<String, Object>, Criterion> {
    @Override
    public Criterion convert(Map<String, Object> tree) {
      return STORED.criterion(tree.containsKey("attribute") ? renewed(tree) : tree, "conditions");
    }

    private static Map<String, Object> renewed(Map<String, Object> before) {
      var field = String.valueOf(before.get("attribute")).toLowerCase(Locale.ROOT);
      return Map.of("field", field, "operator", Operator.IN.word(), "values", before.get("values"));
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Moment.Before.class, name = "before"),
    @JsonSubTypes.Type(value = Moment.AtPercent.class, name = "at-percent"),
    @JsonSubTypes.Type(value = Moment.AfterBreach.class, name = "after-breach")
  })
  private interface MomentForm {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Notify.class, name = "notify"),
    @JsonSubTypes.Type(value = Action.RaisePriority.class, name = "raise-priority"),
    @JsonSubTypes.Type(value = Action.TransferToTeam.class, name = "transfer"),
    @JsonSubTypes.Type(value = Action.AddTag.class, name = "tag")
  })
  private interface ActionForm {}
}
