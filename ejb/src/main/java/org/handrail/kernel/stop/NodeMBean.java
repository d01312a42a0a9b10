package org.handrail.kernel.stop;

/** What the process that runs this node may ask of it, by JMX. */
public interface NodeMBean {

  /** The name it is registered by. */
  String NAME = "org.handrail:type=Node";

  /**
   * Begins no more work and waits for what has begun.
   *
   * @param seconds how long at most
   * @return whether all of it has ended
   */
  boolean stop(int seconds) throws InterruptedException;
}
