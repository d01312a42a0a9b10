package org.handrail.web.catalog;

import java.io.Serializable;
import org.handrail.kernel.Language;
import org.handrail.kernel.LocalisedName;

/** A name as one field for each language. */
public class NameForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String english = "";
  private String ukrainian = "";
  private String russian = "";

  NameForm() {}

  NameForm(LocalisedName name) {
    english = name.in("en");
    ukrainian = name.in("uk");
    russian = name.in("ru");
  }

  /** As entered in the reader's language. */
  public String in(Language language) {
    return switch (language) {
      case EN -> english;
      case UK -> ukrainian;
      case RU -> russian;
    };
  }

  LocalisedName name() {
    return new LocalisedName(english, ukrainian, russian);
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }

  public String getUkrainian() {
    return ukrainian;
  }

  public void setUkrainian(String ukrainian) {
    this.ukrainian = ukrainian;
  }

  public String getRussian() {
    return russian;
  }

  public void setRussian(String russian) {
    this.russian = russian;
  }
}
