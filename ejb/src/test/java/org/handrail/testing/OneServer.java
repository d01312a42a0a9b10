package org.handrail.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * One server for all test classes of a module. Payara Micro starts with what it deploys, so that
 * each class would have a server of its own, and its start takes longer than most of the tests. All
 * classes deploy the same archive ({@link ContainerTest}): the first one's stays until the last has
 * ended.
 */
public class OneServer extends PayaraMicroDeployableContainer {

  private ProtocolMetaData running;

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (running == null) {
      running = super.deploy(archive);
    }
    return running;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // for the next class
  }

  @Override
  public void stop() throws LifecycleException {
    if (running != null) {
      end();
    }
    super.stop();
  }

  private void end() throws LifecycleException {
    try {
      // which ends the process; it asks for no archive
      super.undeploy((Archive<?>) null);
    } catch (DeploymentException failed) {
      throw new LifecycleException("the server does not stop", failed);
    }
  }

  /** By which Arquillian finds it. */
  public static class Extension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
      builder.override(
          DeployableContainer.class, PayaraMicroDeployableContainer.class, OneServer.class);
    }
  }
}
