package org.handrail.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.handrail.kernel.Language;

/** A language in an address, by its tag; any that Handrail speaks, no other. */
@FacesConverter("handrail.LanguageByTag")
public class LanguageByTag implements Converter<Language> {

  @Override
  public Language getAsObject(FacesContext context, UIComponent component, String tag) {
    return tag == null || tag.isEmpty()
        ? null
        : Language.of(tag).orElseThrow(() -> new ConverterException("no language: " + tag));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Language language) {
    return language == null ? "" : language.tag();
  }
}
