package org.handrail.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Applies the file of the setting at each start; a file with a fault stops the start. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class BootstrapAtStart {

  private static final Logger LOG = System.getLogger(BootstrapAtStart.class.getName());

  @Inject private BootstrapService bootstrap;
  @Inject private Callers callers;
  @Inject private Settings settings;

  @PostConstruct
  void setUp() {
    settings.optional(Setting.BOOTSTRAP).map(Path::of).ifPresent(this::apply);
  }

  private void apply(Path file) {
    try {
      var changes = callers.callAs(Caller.system("bootstrap"), () -> changes(file));
      changes.forEach(change -> LOG.log(Level.INFO, "bootstrap: {0}", change));
      LOG.log(Level.INFO, "bootstrap: {0} applied, {1} changes", file, changes.size());
    } catch (DomainException refused) {
      LOG.log(Level.ERROR, "bootstrap file " + file + " is refused", refused);
      throw failure(file, refused.getMessage());
    } catch (IOException unreadable) {
      throw failure(file, "cannot be read: " + unreadable);
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<Change> changes(Path file) throws IOException {
    return bootstrap.apply(Setup.ofFile(file), false);
  }

  /** Without its cause, of which the launcher would tell only the innermost. */
  private static IllegalStateException failure(Path file, String reason) {
    return new IllegalStateException("bootstrap file %s: %s".formatted(file, reason));
  }
}
