package org.handrail.security.account;

import java.time.ZoneId;
import java.util.Set;
import org.handrail.people.EmailAddress;
import org.handrail.security.Role;

/**
 * Gives somebody an account.
 *
 * @param name of the person; one who is known by the address already keeps theirs
 * @param email where the invitation goes
 * @param login null takes the address
 * @param language en, uk or ru
 */
public record CreateAccount(
    String name, EmailAddress email, String login, Set<Role> roles, String language, ZoneId zone) {

  public CreateAccount {
    roles = Set.copyOf(roles);
    login = login == null || login.isBlank() ? email.normalised() : login;
  }
}
