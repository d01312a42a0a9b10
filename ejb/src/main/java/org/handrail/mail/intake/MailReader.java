package org.handrail.mail.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.mail.ledger.LedgerQueries;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.parse.Unparsable;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Shows an administrator how a message is read; nothing is decided by it. */
@Stateless
@Requires(Role.ADMIN)
public class MailReader {

  @Inject private LedgerQueries ledger;
  @Inject private Reading reading;

  /**
   * Empty if it cannot be read even with generous limits.
   *
   * @throws DomainException {@code mail.ledger.raw-not-kept}
   */
  public Optional<ParsedMail> read(long mailId) {
    try {
      return Optional.of(reading.read(mailId, ledger.raw(mailId), true));
    } catch (Unparsable beyondAllLimits) {
      return Optional.empty();
    }
  }
}
