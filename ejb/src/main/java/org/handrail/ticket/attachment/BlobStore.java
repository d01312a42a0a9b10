package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.handrail.kernel.Sql;

/**
 * Bytes by their SHA-256, in the database, in chunks: never a whole file in memory, each content
 * once, one backup for everything.
 */
@ApplicationScoped
public class BlobStore {

  private static final int CHUNK = 256 * 1024;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Stores a spooled upload in the caller's transaction; does nothing if the content is there. */
  void store(Spooled upload) throws IOException {
    if (begin(upload)) {
      try (var content = Files.newInputStream(upload.file())) {
        writeChunks(upload.sha256(), content);
      }
    }
  }

  /** Writes the content to {@code out}, chunk by chunk. */
  public void copy(byte[] sha256, OutputStream out) throws IOException {
    int position = 0;
    for (var chunk = chunk(sha256, 0); chunk.isPresent(); chunk = chunk(sha256, ++position)) {
      out.write(chunk.get());
    }
  }

  /** False if somebody has stored this content before; waits for one who is just doing so. */
  private boolean begin(Spooled upload) {
    return sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into blob (sha256, size, created_at) values (:sha256, :size, :now)
                        on conflict do nothing
                        """)
                    .bind("sha256", upload.sha256())
                    .bind("size", upload.size())
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  private void writeChunks(byte[] sha256, InputStream content) throws IOException {
    var buffer = new byte[CHUNK];
    int position = 0;
    for (int read = content.readNBytes(buffer, 0, CHUNK);
        read > 0;
        read = content.readNBytes(buffer, 0, CHUNK)) {
      insert(sha256, position++, Arrays.copyOf(buffer, read));
    }
  }

  private void insert(byte[] sha256, int position, byte[] bytes) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "insert into blob_chunk (sha256, position, bytes) values (:sha256, :position, :bytes)")
                .bind("sha256", sha256)
                .bind("position", position)
                .bind("bytes", bytes)
                .execute());
  }

  private Optional<byte[]> chunk(byte[] sha256, int position) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select bytes from blob_chunk where sha256 = :sha256 and position = :position")
                .bind("sha256", sha256)
                .bind("position", position)
                .mapTo(byte[].class)
                .findOne());
  }
}
