package org.handrail.kernel.http;

import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Follows redirects, but what was asked over TLS is not asked again without it. */
final class NoDowngrade extends DefaultRedirectStrategy {

  @Override
  public boolean isRedirectAllowed(
      HttpHost from, HttpHost to, HttpRequest request, HttpContext context) {
    boolean downgrade = from.getSchemeName().equals("https") && !to.getSchemeName().equals("https");
    return !downgrade && super.isRedirectAllowed(from, to, request, context);
  }
}
