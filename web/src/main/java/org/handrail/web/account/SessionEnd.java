package org.handrail.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets go of sessions that the server ends. */
@WebListener
public class SessionEnd implements HttpSessionListener {

  @Inject private Sessions sessions;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    sessions.ended(event.getSession());
  }
}
