package org.handrail.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import org.handrail.kernel.DomainException;
import org.handrail.people.EmailAddress;
import org.handrail.web.ui.ReaderTexts;

/** An address that cannot be one is told at its field, before anything is done with the form. */
@Dependent
@FacesValidator(value = "handrail.Email", managed = true)
public class EmailValidator implements Validator<String> {

  @Inject private ReaderTexts texts;

  @Override
  public void validate(FacesContext context, UIComponent field, String typed) {
    if (typed != null && !typed.isBlank()) {
      require(typed);
    }
  }

  private void require(String typed) {
    try {
      new EmailAddress(typed);
    } catch (DomainException refused) {
      var words = texts.get("error." + refused.code().code());
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null), refused);
    }
  }
}
