package org.handrail.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema up to this version before anything else runs. Nodes that start together wait
 * for each other on Flyway's lock. A schema made by a newer version stops the start: going back is
 * done by restoring a backup, never by running old code on new tables.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  private static final Logger LOG = System.getLogger(Migrations.class.getName());

  @Resource(lookup = "jdbc/handrail")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    var flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .ignoreMigrationPatterns(new String[0])
            .load();
    requireNotNewer(flyway.info().current());
    flyway.migrate();
    LOG.log(Level.INFO, "schema is at {0}", flyway.info().current().getVersion());
  }

  /** Flyway would refuse it too, with advice that would do harm here. */
  private static void requireNotNewer(MigrationInfo current) {
    if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
      throw new IllegalStateException(
          "the database was used by a newer Handrail (its schema is at "
              + current.getVersion()
              + "); start that one or restore a backup made before the upgrade");
    }
  }

  /**
   * Returns once the schema is up to date. For beans of other modules: what {@code @DependsOn}
   * would have to call this bean is not the same in the WAR and in the EAR.
   */
  public void done() {
    // to be called is to be initialised
  }
}
