package org.handrail.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * Gives each task a thread of the server's. Its own executor has no place here: on Payara Micro it
 * queues without limit behind a single thread, so that one mail server which accepts a connection
 * and says nothing would keep everything else waiting.
 */
@ApplicationScoped
public class Threads implements Executor {

  @Resource private ManagedThreadFactory factory;

  @Override
  public void execute(Runnable task) {
    factory.newThread(task).start();
  }
}
