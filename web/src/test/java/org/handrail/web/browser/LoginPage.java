package org.handrail.web.browser;

import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.FindBy;
import org.primefaces.selenium.AbstractPrimePage;
import org.primefaces.selenium.PrimeSelenium;
import org.primefaces.selenium.component.CommandButton;
import org.primefaces.selenium.component.InputText;

/** The page to sign in on. */
public class LoginPage extends AbstractPrimePage {

  @FindBy(id = "login:name")
  private InputText name;

  @FindBy(id = "login:password")
  private WebElement password;

  @FindBy(id = "login:submit")
  private CommandButton submit;

  @Override
  public String getLocation() {
    return "login.xhtml";
  }

  public void signIn(String person, String secret) {
    name.setValue(person);
    password.clear();
    password.sendKeys(secret);
    submit.click();
    PrimeSelenium.waitGui().until(driver -> !driver.getCurrentUrl().contains("/login.xhtml"));
  }
}
