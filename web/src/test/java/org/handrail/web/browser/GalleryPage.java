package org.handrail.web.browser;

import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.FindBy;
import org.primefaces.selenium.AbstractPrimePage;
import org.primefaces.selenium.component.CommandButton;
import org.primefaces.selenium.component.DataTable;
import org.primefaces.selenium.component.InputText;

/** Every tag once, in the administrators' template. */
public class GalleryPage extends AbstractPrimePage {

  @FindBy(id = "fields:name")
  InputText name;

  @FindBy(id = "fields:save")
  CommandButton save;

  @FindBy(id = "fields:refuse")
  CommandButton refuse;

  @FindBy(id = "fields:problems")
  WebElement problems;

  @FindBy(id = "errors")
  WebElement errors;

  @FindBy(id = "list:tickets")
  DataTable tickets;

  @Override
  public String getLocation() {
    return "gallery/gallery.xhtml";
  }
}
