package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where somebody who opens the bare address belongs. */
@Named
@RequestScoped
public class Start {

  @Inject private Reader reader;

  /** The outcome of the space this reader works in most. */
  public String space() {
    if (!reader.isSignedIn()) {
      return "/login?faces-redirect=true";
    }
    if (reader.isAgent()) {
      return "/agent/index?faces-redirect=true";
    }
    return other();
  }

  private String other() {
    if (reader.isAdmin()) {
      return "/admin/index?faces-redirect=true";
    }
    return reader.isManager()
        ? "/manager/index?faces-redirect=true"
        : "/portal/index?faces-redirect=true";
  }
}
