package org.handrail.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * From where the page of this answer may load pictures: a part of its Content-Security-Policy
 * (primefaces.CSP_POLICY in web.xml), which a browser takes once, when the page begins. Pictures
 * from elsewhere are allowed only to the one answer whose reader has just agreed to load them.
 */
@Named
@RequestScoped
public class PictureSources {

  private static final String OURS = "'self' data: blob:";

  private boolean elsewhere;

  /**
   * The reader agreed; encrypted servers only, so that nobody on the way sees which ticket it is.
   */
  public void allowElsewhere() {
    elsewhere = true;
  }

  public String getPolicy() {
    return elsewhere ? OURS + " https:" : OURS;
  }
}
