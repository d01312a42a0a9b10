package org.handrail.kernel.http;

import java.net.UnknownHostException;

/** A host of our own network that must not be asked. */
final class InternalAddress extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  InternalAddress(String host) {
    super(host);
  }
}
