package org.handrail.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.Optional;
import org.handrail.kernel.Language;
import org.omnifaces.util.Faces;

/**
 * Refuses a text that is longer than its field's attribute {@code longest} and says by how much. A
 * line end is one character, as the page counts it, whatever the browser sends. (PrimeFaces cuts
 * what is longer than {@code maxlength}, without a word; so no field of ours has one.)
 */
@FacesValidator("handrail.Longest")
public class LongestValidator implements Validator<Object> {

  /** The field's attribute. */
  public static final String LONGEST = "longest";

  @Override
  public void validate(FacesContext context, UIComponent field, Object value) {
    var limit = Optional.ofNullable(field.getAttributes().get(LONGEST)).map(String::valueOf);
    if (value instanceof String text && limit.isPresent()) {
      require(text.replace("\r\n", "\n").length(), Integer.parseInt(limit.get()));
    }
  }

  private static void require(int length, int limit) {
    if (length > limit) {
      var texts = new Texts(Language.of(Faces.getLocale().getLanguage()).orElse(Language.EN));
      var words = texts.with("ui.length.too-long", limit, length);
      throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }
  }
}
