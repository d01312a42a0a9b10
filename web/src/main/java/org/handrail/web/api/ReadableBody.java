package org.handrail.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.handrail.kernel.DomainException;

/** A body that is no JSON, or JSON of another shape, is the client's mistake and not a failure. */
@Provider
public class ReadableBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      var body = context.proceed();
      if (body == null) {
        throw new DomainException(ApiError.MALFORMED);
      }
      return body;
    } catch (BadRequestException nothing) {
      // what the runtime makes of a body without a single byte
      throw refused(nothing);
    } catch (ProcessingException
        | JsonbException
        | JsonException
        | ArithmeticException
        | NumberFormatException unreadable) {
      throw cause(unreadable);
    }
  }

  /** What is found while the parser reads, is wrapped by it. */
  private static RuntimeException cause(RuntimeException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebApplicationException limit) {
        return limit;
      }
      if (cause instanceof DomainException refusal) {
        return refusal;
      }
    }
    return refused(unreadable);
  }

  private static DomainException refused(RuntimeException unreadable) {
    var refused = new DomainException(ApiError.MALFORMED);
    refused.initCause(unreadable);
    return refused;
  }
}
