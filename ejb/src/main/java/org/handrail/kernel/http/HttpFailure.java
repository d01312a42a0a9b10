package org.handrail.kernel.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.RedirectException;

/** No reply. Each feature says it in its own words. */
public class HttpFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private HttpFailure(Reason reason, Throwable cause) {
    super(messageOf(cause), cause);
    this.reason = reason;
  }

  static HttpFailure timeOver(IOException cause) {
    return new HttpFailure(Reason.NO_ANSWER, cause);
  }

  static HttpFailure of(IOException cause) {
    return new HttpFailure(reasonOf(cause), cause);
  }

  public Reason reason() {
    return reason;
  }

  private static Reason reasonOf(IOException cause) {
    if (cause instanceof InternalAddress) {
      return Reason.INTERNAL_ADDRESS;
    } else if (cause instanceof UnknownHostException) {
      return Reason.UNKNOWN_HOST;
    } else if (cause instanceof TooLarge) {
      return Reason.TOO_LARGE;
    } else if (cause.getCause() instanceof RedirectException) {
      return Reason.TOO_MANY_REDIRECTS;
    }
    return cause instanceof InterruptedIOException ? Reason.NO_ANSWER : Reason.UNREACHABLE;
  }

  /** As the system says it: the library puts the address in front, and hides causes. */
  private static String messageOf(Throwable failed) {
    if (failed instanceof HttpHostConnectException) {
      return String.valueOf(failed.getMessage()).replaceFirst("(?s)^Connect to .* failed: ", "");
    }
    boolean isWrapped = failed instanceof ClientProtocolException && failed.getCause() != null;
    return String.valueOf((isWrapped ? failed.getCause() : failed).getMessage());
  }

  /** Why there is no reply. */
  public enum Reason {
    UNKNOWN_HOST,
    /** The host has an address inside our own network, and nobody allowed it. */
    INTERNAL_ADDRESS,
    /** No connection, or one that broke off, or something else than HTTP. */
    UNREACHABLE,
    /** Not within the time. */
    NO_ANSWER,
    TOO_LARGE,
    TOO_MANY_REDIRECTS
  }

  /** More bytes than the limit. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
