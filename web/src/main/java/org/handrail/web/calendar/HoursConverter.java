package org.handrail.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.calendar.InvalidHours;
import org.handrail.calendar.WorkingHours;
import org.handrail.web.ui.ReaderTexts;

/** Lets people type working hours, and tells them what is wrong with those that make no sense. */
@Named
@RequestScoped
public class HoursConverter implements Converter<WorkingHours> {

  @Inject private ReaderTexts texts;

  @Override
  public WorkingHours getAsObject(FacesContext context, UIComponent field, String typed) {
    try {
      return HoursText.parse(typed == null ? "" : typed);
    } catch (InvalidHours invalid) {
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, words(invalid), null), invalid);
    }
  }

  private String words(InvalidHours invalid) {
    var hours = invalid.hours().replaceAll("(?<=\\d)-(?=\\d)", "–");
    return texts.word("calendar.hours.", invalid.reason().name()).replace("{0}", hours);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent field, WorkingHours hours) {
    return hours == null ? "" : HoursText.of(hours);
  }
}
