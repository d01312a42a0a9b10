package org.handrail.kernel.stop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/**
 * Gives each task a thread of the server's. Its own executor has no place here: on Payara Micro it
 * queues without limit behind a single thread, so that one mail server which accepts a connection
 * and says nothing would keep everything else waiting.
 */
@ApplicationScoped
public class Threads implements Executor {

  @Resource private ManagedThreadFactory factory;
  @Inject private Work work;

  @Override
  public void execute(Runnable task) {
    work.beginInAnyCase();
    try {
      factory.newThread(() -> run(task)).start();
    } catch (RuntimeException | Error refused) {
      work.end();
      throw refused;
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      work.end();
    }
  }
}
