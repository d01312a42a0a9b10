package org.handrail.kernel.http;

import java.net.URI;
import java.util.Map;

/**
 * One request.
 *
 * @param body null for none
 */
public record HttpCall(String method, URI address, Map<String, String> headers, byte[] body) {

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  public static HttpCall get(URI address, Map<String, String> headers) {
    return new HttpCall("GET", address, headers, null);
  }

  public static HttpCall post(URI address, Map<String, String> headers, byte... body) {
    return new HttpCall("POST", address, headers, body);
  }
}
