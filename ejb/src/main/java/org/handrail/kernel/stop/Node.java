package org.handrail.kernel.stop;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** The door by which the process that runs the application tells it that the end is near. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Node {

  private static final Logger LOG = System.getLogger(Node.class.getName());

  @Inject private Work work;
  @Inject private Threads threads;
  @Inject private Event<NodeStopping> stopping;

  @PostConstruct
  void open() {
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(door(), name());
    } catch (JMException taken) {
      throw new IllegalStateException(taken);
    }
  }

  /** On a server that ends the application by itself, at least no timer begins anything more. */
  @PreDestroy
  void close() {
    work.stop();
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
    } catch (JMException gone) {
      LOG.log(Level.DEBUG, "nobody can stop this node any more", gone);
    }
  }

  private StandardMBean door() throws JMException {
    return new StandardMBean(new Door(), NodeMBean.class);
  }

  private static ObjectName name() throws JMException {
    return new ObjectName(NodeMBean.NAME);
  }

  private boolean stopWithin(Duration grace) throws InterruptedException {
    work.stop();
    // who calls here is a thread that knows nothing of the application
    threads.execute(() -> stopping.fire(new NodeStopping(grace)));
    boolean done = work.isDoneWithin(grace);
    if (!done) {
      LOG.log(Level.WARNING, "stopping, although work is not done after {0}", grace);
    }
    return done;
  }

  private final class Door implements NodeMBean {

    @Override
    public boolean stop(int seconds) throws InterruptedException {
      return stopWithin(Duration.ofSeconds(seconds));
    }
  }
}
