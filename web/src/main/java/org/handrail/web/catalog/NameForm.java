package org.handrail.web.catalog;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Language;
import org.handrail.kernel.LocalisedName;

/** A name as one field for each language. */
public class NameForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> byTag = new HashMap<>();

  NameForm() {
    Language.tags().forEach(tag -> byTag.put(tag, ""));
  }

  NameForm(LocalisedName name) {
    Stream.of(Language.values()).forEach(each -> byTag.put(each.tag(), name.in(each)));
  }

  /** As entered in the reader's language. */
  public String in(Language language) {
    return byTag.get(language.tag());
  }

  LocalisedName name() {
    return new LocalisedName(
        Stream.of(Language.values()).collect(Collectors.toMap(each -> each, this::in)));
  }

  /** What the fields edit, by the tag of the language. */
  public Map<String, String> getByTag() {
    return byTag;
  }
}
