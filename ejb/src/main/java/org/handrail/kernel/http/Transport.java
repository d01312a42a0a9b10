package org.handrail.kernel.http;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How HttpClient is set up: nothing is remembered from one request to the next (cookies, passwords)
 * and nothing is done that was not asked for (decompression, repetition, proxies, upgrades).
 */
final class Transport {

  private static final int MOST_CONNECTIONS = 20;
  private static final int MOST_PER_HOST = 4;
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 200;
  private static final TimeValue LONGEST_USE = TimeValue.ofMinutes(5);
  private static final TimeValue LONGEST_REST = TimeValue.ofSeconds(30);

  private Transport() {}

  static CloseableHttpClient client(HttpLimits limits, DnsResolver resolver, SSLContext tls) {
    var timeout = Timeout.of(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    return HttpClients.custom()
        .setConnectionManager(connections(timeout, resolver, tls))
        .setDefaultRequestConfig(requests(limits, timeout))
        .setRedirectStrategy(new NoDowngrade())
        .setUserAgent("Handrail")
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableAutomaticRetries()
        .evictIdleConnections(LONGEST_REST)
        .build();
  }

  private static RequestConfig requests(HttpLimits limits, Timeout timeout) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout)
        .setResponseTimeout(timeout)
        .setRedirectsEnabled(limits.redirects() > 0)
        .setMaxRedirects(Math.max(1, limits.redirects()))
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      Timeout timeout, DnsResolver resolver, SSLContext tls) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_PER_HOST)
        .setConnectionFactory(boundedParsing())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .setTimeToLive(LONGEST_USE)
                .build())
        .setTlsSocketStrategy(
            ClientTlsStrategyBuilder.create()
                .setSslContext(tls)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                .buildClassic())
        .build();
  }

  private static ManagedHttpClientConnectionFactory boundedParsing() {
    var parsing =
        Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
    return ManagedHttpClientConnectionFactory.builder().http1Config(parsing).build();
  }
}
