package org.handrail.ticket.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** An upload on disk for the moment between reading it and knowing its hash; gone when closed. */
record Spooled(Path file, byte[] sha256, long size) implements AutoCloseable {

  /**
   * Reads the stream to its end.
   *
   * @param limit in bytes, inclusive
   * @throws TicketRejected {@code ticket.attachment.too-large} as soon as the limit is passed
   */
  static Spooled read(InputStream content, long limit) throws IOException {
    var file = Files.createTempFile("handrail-upload", null);
    try {
      var digest = sha256Digest();
      long size = copy(new DigestInputStream(content, digest), file, limit);
      return new Spooled(file, digest.digest(), size);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private static long copy(InputStream in, Path file, long limit) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      var buffer = new byte[64 * 1024];
      long size = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new TicketRejected(TicketError.ATTACHMENT_TOO_LARGE, Map.of("limit", limit));
        }
        out.write(buffer, 0, read);
      }
      return size;
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
