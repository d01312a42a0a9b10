package org.handrail.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * JSON is read into memory, so there is an end to it. Files are streamed and have the limit of the
 * setting instead.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  static final int LARGEST_JSON = 1_000_000;

  private static final int DRAINED = 8 * LARGEST_JSON;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(type(request))) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static MediaType type(ContainerRequestContext request) {
    return request.getMediaType() == null
        ? MediaType.APPLICATION_JSON_TYPE
        : request.getMediaType();
  }

  private static final class Limited extends FilterInputStream {

    private int left = LARGEST_JSON;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        // a client that is still sending would not hear the answer
        in.readNBytes(DRAINED);
        throw new WebApplicationException(ApiError.TOO_LARGE.status());
      }
    }
  }
}
