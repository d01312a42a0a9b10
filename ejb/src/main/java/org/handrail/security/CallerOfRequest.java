package org.handrail.security;

import jakarta.security.enterprise.CallerPrincipal;

/** The container's principal of a web request, carrying who it is in Handrail's words. */
public class CallerOfRequest extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  public CallerOfRequest(Caller caller) {
    super(String.valueOf(caller.accountId()));
    this.caller = caller;
  }

  public Caller caller() {
    return caller;
  }
}
