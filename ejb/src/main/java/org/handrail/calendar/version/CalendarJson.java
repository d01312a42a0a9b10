package org.handrail.calendar.version;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.WorkingPeriod;
import org.handrail.calendar.definition.CalendarDefinition;

/**
 * A calendar as it is stored. What has been written must be readable for ever: parts are added to
 * the form, never renamed.
 */
final class CalendarJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(hoursAsText())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private CalendarJson() {}

  static String write(CalendarDefinition calendar) {
    try {
      return MAPPER.writeValueAsString(calendar);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the calendar cannot be written", impossible);
    }
  }

  static CalendarDefinition read(String stored) {
    try {
      return MAPPER.readValue(stored, CalendarDefinition.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored calendar cannot be read", unreadable);
    }
  }

  /** A day's hours as people write them: {@code ["09:00-13:00", "14:00-18:00"]}. */
  private static SimpleModule hoursAsText() {
    return new SimpleModule()
        .addSerializer(
            WorkingHours.class, new StdDelegatingSerializer(WorkingHours.class, new ToText()))
        .addDeserializer(WorkingHours.class, new StdDelegatingDeserializer<>(new FromText()));
  }

  private static final class ToText extends StdConverter<WorkingHours, List<String>> {
    @Override
    public List<String> convert(WorkingHours hours) {
      return hours.periods().stream().map(WorkingPeriod::toString).toList();
    }
  }

  private static final class FromText extends StdConverter<List<String>, WorkingHours> {
    @Override
    public WorkingHours convert(List<String> periods) {
      return WorkingHours.of(periods.toArray(String[]::new));
    }
  }
}
