package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;

/**
 * Bytes by their SHA-256, in the database, in chunks: never a whole file in memory, each content
 * once, one backup for everything.
 *
 * <p>Anyone who refers to a content holds a lock on its row until their attachment row is written,
 * and anyone who deletes takes the opposite lock first: so no content disappears between "it is
 * here already" and the row that needs it.
 */
@ApplicationScoped
class BlobStore {

  private static final int CHUNK = 256 * 1024;

  // a draft may lie for weeks, and what was just sent can still be taken back
  private static final String NEVER_SENT =
      """
      message_id is null and created_at < :before
        and not exists (select 1 from draft d where attachment.id = any(d.attachments))
        and not exists (
          select 1 from pending_message g where attachment.id = any(g.attachments))""";

  private static final String WITHOUT_FILE =
      """
      b.created_at < :before
        and not exists (select 1 from attachment a where a.sha256 = b.sha256)""";

  /** Files that were uploaded and never sent. What a draft holds or is being sent is kept. */
  @Produces
  static final ExpiringData UNSENT =
      ExpiringData.of("uploads", "upload-days", "attachment", "id", "uuid", NEVER_SENT);

  /** Contents that no attachment refers to any more, by their SHA-256. */
  @Produces
  static final ExpiringData UNUSED =
      ExpiringData.of("contents", "upload-days", "blob b", "b.sha256", "bytea", WITHOUT_FILE);

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Stores a spooled upload in the caller's transaction; of a content that is there, keeps it. */
  void store(Spooled upload) throws IOException {
    // a second round only if a purge deletes the content between the two questions
    while (!hold(upload.sha256())) {
      if (begin(upload)) {
        try (var content = Files.newInputStream(upload.file())) {
          writeChunks(upload.sha256(), content);
        }
        return;
      }
    }
  }

  /**
   * Writes the content to {@code out}, chunk by chunk. Outside a transaction each chunk borrows a
   * connection for itself, so that a slow reader holds none.
   *
   * @throws IOException also if a part of the content is missing: better a broken download than a
   *     file that looks whole
   */
  void copy(byte[] sha256, long size, OutputStream out) throws IOException {
    long left = size;
    for (int position = 0; left > 0; position++) {
      var bytes = chunk(sha256, position).orElseThrow(() -> new IOException("content is gone"));
      out.write(bytes);
      left -= bytes.length;
    }
  }

  /** Keeps the content from being purged until the end of the transaction; false if it is not. */
  private boolean hold(byte[] sha256) {
    return sql.query(
        handle ->
            handle
                .createQuery("select true from blob where sha256 = :sha256 for key share")
                .bind("sha256", sha256)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
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
