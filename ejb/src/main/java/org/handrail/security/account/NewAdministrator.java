package org.handrail.security.account;

import java.time.ZoneId;
import org.handrail.people.EmailAddress;

/**
 * Who sets an installation up.
 *
 * @param language en, uk or ru
 */
public record NewAdministrator(
    String name, EmailAddress email, String password, String language, ZoneId zone) {

  /** Not the password: it must not slip into a log. */
  @Override
  public String toString() {
    return "NewAdministrator";
  }
}
