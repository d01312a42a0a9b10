package org.handrail.kernel.http;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Asks other servers, and only those that may be asked: hosts whose addresses are all public, and
 * those that the operator allows. Made by {@link OutgoingHttp}, one for each purpose.
 */
public final class GuardedClient implements AutoCloseable {

  private final CloseableHttpClient http;
  private final HttpLimits limits;
  private final ScheduledThreadPoolExecutor alarms = alarms();

  GuardedClient(HttpLimits limits, Predicate<String> allowed) {
    this(limits, allowed, SystemDefaultDnsResolver.INSTANCE, defaultTls());
  }

  GuardedClient(
      HttpLimits limits, Predicate<String> allowed, DnsResolver names, SSLContext context) {
    this.limits = limits;
    this.http = Transport.client(limits, new CheckedResolver(names, allowed), context);
  }

  /**
   * The reply of the server, also if it refuses.
   *
   * @throws HttpFailure if it may not be asked, does not reply in time, or with too much
   */
  public HttpReply send(HttpCall call) throws HttpFailure {
    var request = request(call);
    try (var timeout = new CallTimeout(alarms, limits.time(), request::cancel)) {
      try {
        return http.execute(request, response -> reply(response, request::cancel));
      } catch (IOException failed) {
        throw timeout.isOver() ? HttpFailure.timeOver(failed) : HttpFailure.of(failed);
      }
    }
  }

  /** Ends the requests that are on their way, too. */
  @Override
  public void close() throws IOException {
    alarms.shutdownNow();
    http.close();
  }

  private static HttpUriRequestBase request(HttpCall call) {
    var request = new HttpUriRequestBase(call.method(), call.address());
    call.headers().forEach(request::setHeader);
    if (call.body() != null) {
      // the type of the content is one of the headers
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    return request;
  }

  private HttpReply reply(ClassicHttpResponse response, Runnable cancel) throws IOException {
    var headers = new HashMap<String, String>();
    for (var header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return new HttpReply(response.getCode(), headers, body(response.getEntity(), cancel));
  }

  /** What is too long is cancelled: the library reads the rest of whatever is only closed. */
  private byte[] body(HttpEntity entity, Runnable cancel) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    boolean isTooLarge = entity.getContentLength() > limits.bytes();
    var body = isTooLarge ? null : entity.getContent().readNBytes(limits.bytes() + 1);
    if (isTooLarge || body.length > limits.bytes()) {
      cancel.run();
      throw new HttpFailure.TooLarge();
    }
    return body;
  }

  private static ScheduledThreadPoolExecutor alarms() {
    var alarms = new ScheduledThreadPoolExecutor(1, GuardedClient::daemon);
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "http-timeout");
    thread.setDaemon(true);
    return thread;
  }

  private static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
