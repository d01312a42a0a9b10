package org.handrail.launch;

import static org.handrail.launch.ExitCode.DEPLOYMENT_FAILED;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/** The Jakarta EE server, in this process, with the application on it. */
final class PayaraServer implements AutoCloseable {

  private static final String APPLICATION = "handrail";
  private static final String PUBLIC_SIDE = "server";
  private static final String MANAGEMENT_SIDE = "management";
  private static final String ON_MANAGEMENT_SIDE = "--virtualservers=" + MANAGEMENT_SIDE;
  private static final String HTTP_SERVICE =
      "configs.config.server-config.network-config.network-listeners.network-listener.";

  private static final int SECONDS_TO_END_WORK = 20;
  private static final String TIMER_SERVICE =
      "configs.config.server-config.ejb-container.ejb-timer-service.";

  private static final String HTTP_PROTOCOL =
      "configs.config.server-config.network-config.protocols.protocol.";

  private final PayaraMicroRuntime runtime;
  private final AdminCommandRunner commands;

  private PayaraServer(PayaraMicroRuntime runtime, AdminCommandRunner commands) {
    this.runtime = runtime;
    this.commands = commands;
  }

  /** Returns when the application serves; otherwise the failure names the cause. */
  static PayaraServer start(Configuration configuration, Path workFolder, Path logConfiguration)
      throws StartFailure, IOException, InterruptedException {
    // what an earlier run left there is of no use, and of harm after an upgrade
    Folders.delete(workFolder);
    Files.createDirectories(workFolder);
    var server = boot(configuration, workFolder, logConfiguration);
    try {
      server.deploy(configuration);
      return server;
    } catch (StartFailure | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  private static PayaraServer boot(
      Configuration configuration, Path workFolder, Path logConfiguration) throws StartFailure {
    var commands = new AtomicReference<AdminCommandRunner>();
    try {
      PayaraMicroLauncher.registerLaunchedInstance(onTheClassPath());
      var runtime =
          PayaraMicro.getInstance()
              .setNoCluster(true)
              .setRootDir(workFolder.toFile())
              .setHttpPort(configuration.port(Option.HTTP_PORT))
              .setLogPropertiesFile(logConfiguration.toFile())
              .setPrintLogo(false)
              .setPreBootHandler(runner -> configure(runner, configuration))
              .setPostBootHandler(commands::set)
              .bootStrap();
      var server = new PayaraServer(runtime, commands.get());
      server.keepBatchInTheDatabase();
      return server;
    } catch (BootstrapException | IllegalStateException e) {
      throw new StartFailure(DEPLOYMENT_FAILED, "the server did not start: " + e.getMessage(), e);
    }
  }

  /**
   * By itself the server makes a loader of its own for the jars within its jar; ours lie beside it
   * on the class path, where the JVM's class-data archive knows them.
   */
  private static PayaraMicroBoot onTheClassPath() {
    try {
      var jar =
          Path.of(PayaraMicro.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // whose manifest names the libraries, and the folder whose code the server's policy trusts
      System.setProperty("fish.payara.micro.BootJar", jar.toUri().toString());
      System.setProperty("fish.payara.micro.UnpackDir", jar.getParent().toString());
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("getInstance")
              .invoke(null);
    } catch (ReflectiveOperationException | URISyntaxException otherServer) {
      throw new IllegalStateException("the server's libraries are missing", otherServer);
    }
  }

  private static void configure(AdminCommandRunner commands, Configuration configuration) {
    switchDataGridOff(commands);
    listen(commands, configuration);
    keepTimers(commands);
    trustDescriptors(commands);
    connectDatabase(commands, configuration);
  }

  /** Nodes meet in the database; the grid would only open a port of its own to the network. */
  private static void switchDataGridOff(AdminCommandRunner commands) {
    run(
        commands,
        "set",
        "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");
    run(
        commands,
        "set",
        "configs.config.server-config.availability-service.availability-enabled=false");
  }

  /**
   * Two sides, two ports: the server serves /health, /metrics and /openapi to anyone who reaches
   * the port they are on, so they are on one that only the operator reaches.
   */
  private static void listen(AdminCommandRunner commands, Configuration configuration) {
    run(
        commands,
        "set",
        HTTP_SERVICE + "http-listener.address=" + configuration.text(Option.HTTP_ADDRESS));
    run(commands, "set", HTTP_PROTOCOL + "http-listener.http.server-header=false");
    run(commands, "create-virtual-server", "--hosts=management", MANAGEMENT_SIDE);
    run(
        commands,
        "create-http-listener",
        "--listeneraddress=" + configuration.text(Option.MANAGEMENT_ADDRESS),
        "--listenerport=" + configuration.text(Option.MANAGEMENT_PORT),
        "--default-virtual-server=" + MANAGEMENT_SIDE,
        MANAGEMENT_SIDE);
    run(commands, "set", HTTP_PROTOCOL + MANAGEMENT_SIDE + ".http.server-header=false");
    run(commands, "set-microprofile-healthcheck-configuration", ON_MANAGEMENT_SIDE);
    run(commands, "set-openapi-configuration", ON_MANAGEMENT_SIDE);
    // its command wants a running server
    run(
        commands,
        "set",
        "configs.config.server-config.microprofile-metrics-configuration.virtual-servers="
            + MANAGEMENT_SIDE);
  }

  /**
   * The server ends a timer for good after its second failure. Ours fail nowhere; what fails in the
   * server itself on the way to them must not end them either.
   */
  private static void keepTimers(AdminCommandRunner commands) {
    run(commands, "set", TIMER_SERVICE + "max-redeliveries=" + Integer.MAX_VALUE);
    run(commands, "set", TIMER_SERVICE + "redelivery-interval-internal-in-millis=5000");
  }

  /** Ours and those of the libraries are checked when they are built, not at every start. */
  private static void trustDescriptors(AdminCommandRunner commands) {
    run(
        commands,
        "set",
        "configs.config.server-config.admin-service.das-config.deploy-xml-validation=none");
  }

  private static void connectDatabase(AdminCommandRunner commands, Configuration configuration) {
    run(
        commands,
        "create-jdbc-connection-pool",
        "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
        "--restype=javax.sql.DataSource",
        "--steadypoolsize=4",
        "--maxpoolsize=" + configuration.text(Option.DB_POOL),
        "--isconnectvalidatereq=true",
        "--validationmethod=custom-validation",
        "--validationclassname=" + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        "--validateatmostonceperiod=10",
        "--property=url=${MPCONFIG=handrail.db.url}:user=${MPCONFIG=handrail.db.user}"
            + ":password=${MPCONFIG=handrail.db.password}"
            // a connection whose other end vanished is noticed, and the log quotes no contents
            + ":connectTimeout=10:tcpKeepAlive=true:logServerErrorDetail=false"
            + ":ApplicationName="
            + ConnectionBudget.nameOfNode(configuration.text(Option.HTTP_PORT)),
        "handrail");
    run(commands, "create-jdbc-resource", "--connectionpoolid=handrail", "jdbc/handrail");
  }

  /** After the boot only: the command looks the data source up, which needs the whole server. */
  private void keepBatchInTheDatabase() {
    run(commands, "set-batch-runtime-configuration", "--dataSourceLookupName=jdbc/handrail");
  }

  private void deploy(Configuration configuration) throws StartFailure, InterruptedException {
    try (var log = DeploymentLog.listening()) {
      var result =
          commands.run(
              "deploy",
              "--name=" + APPLICATION,
              "--contextroot=/",
              "--virtualservers=" + PUBLIC_SIDE,
              configuration.path(Option.WAR).toString());
      if (result.getExitStatus() != ExitStatus.SUCCESS) {
        throw new StartFailure(
            DEPLOYMENT_FAILED, "the application could not be deployed: " + log.cause());
      }
      new Readiness(configuration.text(Option.HTTP_ADDRESS), configuration.port(Option.HTTP_PORT))
          .await(log);
    }
  }

  /** The reporter's name and verdict stand before the message, without a space between. */
  private static String withoutTitle(String output) {
    return output.strip().replaceFirst("^PlainTextActionReporter(SUCCESS|FAILURE)", "").strip();
  }

  private static void run(AdminCommandRunner commands, String command, String... arguments) {
    var result = commands.run(command, arguments);
    if (result.getExitStatus() != ExitStatus.SUCCESS) {
      throw new IllegalStateException(command + ": " + withoutTitle(result.getOutput()));
    }
  }

  /** What the application has begun may end before the server takes everything away from it. */
  private static void letWorkEnd() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("org.handrail:type=Node"),
              "stop",
              new Object[] {SECONDS_TO_END_WORK},
              new String[] {"int"});
    } catch (InstanceNotFoundException notDeployed) {
      // then it has begun nothing
    } catch (JMException failed) {
      System.getLogger(PayaraServer.class.getName())
          .log(System.Logger.Level.WARNING, "the application did not end its work", failed);
    }
  }

  @Override
  public void close() {
    letWorkEnd();
    try {
      runtime.shutdown();
    } catch (BootstrapException e) {
      System.getLogger(getClass().getName())
          .log(System.Logger.Level.WARNING, "the server did not stop cleanly", e);
    }
  }
}
