package org.handrail.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.handrail.settings.Settings;
import org.handrail.web.http.TrustedProxies;

/** The address a request comes from, behind the reverse proxies that the settings name. */
@ApplicationScoped
public class ClientAddress {

  @Inject private Settings settings;

  /** Never null. What a proxy says that nobody trusts is not looked at. */
  String of(HttpServletRequest request) {
    return TrustedProxies.in(settings)
        .client(
            request.getRemoteAddr(),
            String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
  }
}
