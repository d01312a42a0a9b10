package org.handrail.launch;

import static org.handrail.launch.ExitCode.DEPLOYMENT_FAILED;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Jakarta EE server, in this process, with the application on it. */
final class PayaraServer implements AutoCloseable {

  private static final String APPLICATION = "handrail";
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.";

  private final PayaraMicroRuntime runtime;

  private PayaraServer(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /** Returns when the application has been deployed; otherwise the failure names the cause. */
  static PayaraServer start(Configuration configuration, Path workFolder, Path logConfiguration)
      throws StartFailure, IOException {
    // what an earlier run left there is of no use, and of harm after an upgrade
    Folders.delete(workFolder);
    Files.createDirectories(workFolder);
    var server = new PayaraServer(boot(configuration, workFolder, logConfiguration));
    try {
      server.deploy(configuration.path(Option.WAR));
      return server;
    } catch (StartFailure e) {
      server.close();
      throw e;
    }
  }

  private void deploy(Path war) throws StartFailure {
    try (var log = DeploymentLog.listening()) {
      if (!runtime.deploy(APPLICATION, "/", war.toFile())) {
        throw new StartFailure(
            DEPLOYMENT_FAILED, "the application could not be deployed: " + log.cause());
      }
    }
  }

  private static PayaraMicroRuntime boot(
      Configuration configuration, Path workFolder, Path logConfiguration) throws StartFailure {
    try {
      return PayaraMicro.getInstance()
          .setNoCluster(true)
          .setRootDir(workFolder.toFile())
          .setHttpPort(configuration.port(Option.HTTP_PORT))
          .setLogPropertiesFile(logConfiguration.toFile())
          .setPrintLogo(false)
          .setPreBootHandler(commands -> configure(commands, configuration))
          .setPostBootHandler(PayaraServer::keepBatchInTheDatabase)
          .bootStrap();
    } catch (BootstrapException e) {
      throw new StartFailure(DEPLOYMENT_FAILED, "the server did not start: " + e.getMessage(), e);
    }
  }

  private static void configure(AdminCommandRunner commands, Configuration configuration) {
    run(commands, "set", LISTENER + "address=" + configuration.text(Option.HTTP_ADDRESS));
    run(
        commands,
        "create-jdbc-connection-pool",
        "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
        "--restype=javax.sql.DataSource",
        "--steadypoolsize=4",
        "--maxpoolsize=40",
        "--isconnectvalidatereq=true",
        "--validationmethod=custom-validation",
        "--validationclassname=" + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        "--validateatmostonceperiod=10",
        "--property=url=${MPCONFIG=handrail.db.url}:user=${MPCONFIG=handrail.db.user}"
            + ":password=${MPCONFIG=handrail.db.password}",
        "handrail");
    run(commands, "create-jdbc-resource", "--connectionpoolid=handrail", "jdbc/handrail");
  }

  /** After the boot only: the command looks the data source up, which needs the whole server. */
  private static void keepBatchInTheDatabase(AdminCommandRunner commands) {
    run(commands, "set-batch-runtime-configuration", "--dataSourceLookupName=jdbc/handrail");
  }

  private static void run(AdminCommandRunner commands, String command, String... arguments) {
    commands.run(command, arguments);
  }

  @Override
  public void close() {
    try {
      runtime.shutdown();
    } catch (BootstrapException e) {
      System.getLogger(getClass().getName())
          .log(System.Logger.Level.WARNING, "the server did not stop cleanly", e);
    }
  }
}
