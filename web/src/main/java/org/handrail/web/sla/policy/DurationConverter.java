package org.handrail.web.sla.policy;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Duration;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.Texts;

/** A field with a duration in hours and minutes; nothing typed is no duration. */
@Dependent
@FacesConverter(value = "handrail.Duration", managed = true)
public class DurationConverter implements Converter<Duration> {

  @Inject private Reader reader;

  @Override
  public Duration getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return HoursAndMinutes.parse(typed).orElseThrow(this::refused);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Duration duration) {
    return duration == null ? "" : HoursAndMinutes.written(duration, texts());
  }

  private ConverterException refused() {
    var text = texts().get("sla.policy.duration.bad");
    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  private Texts texts() {
    return new Texts(reader.getLanguage());
  }
}
