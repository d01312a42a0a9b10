package org.handrail.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test inside the server, which it shares with all others of its module, as well as the database:
 * it makes what it needs, under names of its own, and counts on nothing that others may change.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {

  @Deployment
  static WebArchive archive() {
    return TestArchive.ofModule();
  }
}
