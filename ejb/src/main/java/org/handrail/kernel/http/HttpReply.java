package org.handrail.kernel.http;

import java.util.Map;

/**
 * What a server answered, whatever its status.
 *
 * @param headers by their names in small letters; of repeated ones the first
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

  public HttpReply {
    headers = Map.copyOf(headers);
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  public boolean isRedirect() {
    return status / 100 == 3;
  }

  /** Empty if there is no such header. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
