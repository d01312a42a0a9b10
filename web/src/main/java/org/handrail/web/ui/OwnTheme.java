package org.handrail.web.ui;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.handrail.people.Profiles;

/** The theme in the profile of anyone who owns the session, asked for once. */
@SessionScoped
public class OwnTheme implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Profiles profiles;

  private Theme theme;

  Theme get() {
    if (theme == null) {
      theme = Theme.of(profiles.own().theme());
    }
    return theme;
  }

  void become(Theme other) {
    theme = other;
  }
}
