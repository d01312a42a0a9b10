package org.handrail.security.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.handrail.security.token.Secret;
import org.handrail.security.token.Tokens;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Tells the link for the first administrator in the log of a server that has no console of ours.
 * Each start without any account tells a new one and ends the old; a set-up by file comes first.
 */
@Startup
@Singleton
@DependsOn({"Migrations", "BootstrapAtStart"})
public class FirstAdminLink {

  private static final Logger LOG = System.getLogger(FirstAdminLink.class.getName());
  private static final Duration VALID_FOR = Duration.ofHours(24);

  @Inject private Tokens tokens;
  @Inject private Settings settings;

  @PostConstruct
  void tell() {
    if (settings.flag(Setting.FIRST_ADMIN_LOG)) {
      tokens.issueForFirstAdmin(VALID_FOR).ifPresent(this::log);
    }
  }

  private void log(Secret token) {
    LOG.log(
        Level.INFO,
        "make the first administrator, within a day, at {0}/setup.xhtml?token={1}",
        settings.baseUrl(),
        token.value());
  }
}
