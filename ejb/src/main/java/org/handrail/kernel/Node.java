package org.handrail.kernel;

import java.util.UUID;

/** This process among those that work on the same database. */
public final class Node {

  /** New at every start: what an earlier run of the same machine left is another's. */
  public static final String ID = UUID.randomUUID().toString();

  private Node() {}
}
