package org.handrail.web.ui;

import jakarta.faces.application.Application;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Arrays;
import org.handrail.kernel.Language;

/** Tells Faces at its start which languages there are, so that faces-config need not list them. */
public class SpokenLanguages implements SystemEventListener {

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof Application;
  }

  @Override
  public void processEvent(SystemEvent started) {
    var faces = (Application) started.getSource();
    faces.setDefaultLocale(Language.FALLBACK.locale());
    faces.setSupportedLocales(Arrays.stream(Language.values()).map(Language::locale).toList());
  }
}
