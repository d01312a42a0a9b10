package org.handrail.web.api;

import jakarta.ws.rs.BadRequestException;

/** A query parameter that cannot be read; what the runtime does not wrap as it does others. */
public final class MalformedParameter extends BadRequestException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;

  MalformedParameter(String name, String value, Throwable cause) {
    super(cause);
    this.name = name;
    this.value = value;
  }

  public String name() {
    return name;
  }

  public String value() {
    return value;
  }
}
