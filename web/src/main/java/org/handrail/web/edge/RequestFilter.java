package org.handrail.web.edge;

import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.handrail.web.edge.Pace.Body;
import org.handrail.web.http.AnswerHeaders;
import org.handrail.web.http.TrustedProxies;

/**
 * Between bytes and the application. A body of usual size is gathered here, without a thread, and
 * handed on when it is whole; a large one, or one whose sender waits for a word first, is streamed,
 * and there is room for some of these only.
 */
final class RequestFilter extends BaseFilter {

  /** Forms and JSON are smaller; what is larger is a file. */
  private static final int LARGEST_GATHERED = 128 * 1024;

  private static final int SECONDS_TO_WAIT = 30;

  private final Connections connections;
  private final Senders senders;
  private final TrustedProxies proxies;

  RequestFilter(Connections connections, Senders senders, TrustedProxies proxies) {
    this.connections = connections;
    this.senders = senders;
    this.proxies = proxies;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (!(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
      return context.getInvokeAction();
    }
    var pace = connections.paceOf(context.getConnection());
    if (pace.isFirstOf()) {
      takeIn(request, pace);
    }
    endWhatEnds(request, content, pace);
    if (content.isLast() || isUpgrade(request)) {
      return whole(context, pace, request);
    }
    return gather(context, pace, request, content);
  }

  private NextAction whole(FilterChainContext context, Pace pace, HttpRequestPacket request) {
    connections.nothingToCome(context.getConnection());
    senders.leave(pace);
    if (isUpgrade(request)) {
      pace.upgrade();
    } else {
      pace.complete();
    }
    return context.getInvokeAction();
  }

  private NextAction gather(
      FilterChainContext context, Pace pace, HttpRequestPacket request, HttpContent content) {
    var place = placeFor(request, content);
    boolean isNew = pace.body() != place;
    if (isNew) {
      senders.leave(pace);
      if (!senders.enter(pace, place, client(request, pace))) {
        return refuse(context, request);
      }
    }
    if (request.isUpgrade() && isNew && place == Body.STREAMED) {
      pace.deliver(content.getContent().remaining());
    }
    return place == Body.GATHERED ? context.getStopAction(content) : context.getInvokeAction();
  }

  private static Body placeFor(HttpRequestPacket request, HttpContent content) {
    boolean large =
        request.getContentLength() > LARGEST_GATHERED
            || content.getContent().remaining() > LARGEST_GATHERED;
    return large || request.containsHeader(Header.Expect) ? Body.STREAMED : Body.GATHERED;
  }

  /** What follows it are no requests; only without a body, which would be another way in. */
  private static boolean isUpgrade(HttpRequestPacket request) {
    return request.isUpgrade()
        && Method.GET.equals(request.getMethod())
        && request.getContentLength() <= 0
        && !request.isChunked();
  }

  /**
   * Java's own client offers HTTP/2 with whatever it sends first; of such a request the server does
   * not know any more where it ends, and anyone who reads its body to the end would wait for ever.
   */
  private static void endWhatEnds(HttpRequestPacket request, HttpContent content, Pace pace) {
    if (request.isUpgrade() && request.getContentLength() >= 0) {
      int here = content.getContent().remaining();
      long delivered = pace.body() == Body.STREAMED ? pace.deliver(here) : here;
      boolean whole = delivered >= request.getContentLength();
      content.setLast(whole);
      request.setExpectContent(!whole);
    }
  }

  /** The rest of the body is not waited for, so the connection cannot be used again. */
  private static NextAction refuse(FilterChainContext context, HttpRequestPacket request) {
    var response = request.getResponse();
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
    response.setContentLength(0);
    response.setHeader(Header.Connection, "close");
    response.setHeader(Header.RetryAfter, String.valueOf(SECONDS_TO_WAIT));
    addHeaders(response);
    context.write(HttpContent.builder(response).last(true).build());
    context.getConnection().closeSilently();
    return context.getStopAction();
  }

  private void takeIn(HttpRequestPacket request, Pace pace) {
    if (proxies.include(pace.peer())) {
      if (proxies.isSecure(request::getHeader)) {
        request.setSecure(true);
      }
      proxies.host(request::getHeader).ifPresent(host -> request.setHeader(Header.Host, host));
    }
  }

  private String client(HttpRequestPacket request, Pace pace) {
    return proxies.client(
        pace.peer(), Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse(""));
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpPacket packet
        && packet.getHttpHeader() instanceof HttpResponsePacket response
        && !response.isCommitted()) {
      addHeaders(response);
      if (isOfferNotTaken(response)) {
        answerPlainly(response);
        connections.nothingToCome(context.getConnection());
        senders.leave(connections.paceOf(context.getConnection()));
      }
    }
    return context.getInvokeAction();
  }

  private static boolean isOfferNotTaken(HttpResponsePacket response) {
    return response.getRequest().isUpgrade()
        && response.getStatus() != HttpStatus.SWITCHING_PROTOCOLS_101.getStatusCode();
  }

  /** Of an answer in another protocol the server would leave out type and length. */
  private static void answerPlainly(HttpResponsePacket response) {
    var request = response.getRequest();
    request.getUpgradeDC().recycle();
    request.setExpectContent(false);
    request.setIgnoreContentModifiers(false);
    response.setIgnoreContentModifiers(false);
    response.setHeader(Header.Connection, "close");
  }

  private static void addHeaders(HttpResponsePacket response) {
    var request = response.getRequest();
    response.getHeaders().removeHeader("Server");
    response.getHeaders().removeHeader("X-Powered-By");
    AnswerHeaders.of(request.getRequestURI(), request.isSecure())
        .forEach(
            (name, value) -> {
              if (!response.getHeaders().contains(name)) {
                response.getHeaders().setValue(name).setString(value);
              }
            });
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    connections.nothingToCome(context.getConnection());
    senders.leave(connections.paceOf(context.getConnection()));
    return context.getInvokeAction();
  }
}
