package org.handrail.ticket.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** The door for files: upload, bind to a message, read. */
@Stateless
@Requires(Role.REQUESTER)
public class Attachments {

  private static final Tika TYPES = new Tika();

  @Inject private Sql sql;
  @Inject private BlobStore blobs;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * Keeps a file that somebody chose until a message takes it along; nobody else sees it before.
   *
   * @throws TicketRejected {@code ticket.attachment.too-large}, {@code ticket.attachment.empty},
   *     {@code ticket.attachment.refused-ending}
   */
  public UUID upload(String fileName, InputStream content) throws IOException {
    requireHarmless(new FileName(fileName));
    var begun = new PushbackInputStream(content);
    int first = begun.read();
    if (first < 0) {
      throw new TicketRejected(TicketError.EMPTY_ATTACHMENT, Map.of("file", fileName));
    }
    begun.unread(first);
    return keep(fileName, begun, null);
  }

  /**
   * Keeps a file as it came, also an empty one: of a mail nothing is left out.
   *
   * @param contentId of an image that the message shows inline, or null
   * @throws TicketRejected {@code ticket.attachment.too-large}
   */
  public UUID keep(String fileName, InputStream content, String contentId) throws IOException {
    try (var spooled = Spooled.read(content, settings.number(Setting.ATTACHMENT_LIMIT))) {
      blobs.store(spooled);
      var name = new FileName(fileName);
      return insert(name, TYPES.detect(spooled.file().toFile()), spooled, contentId);
    }
  }

  /** What a part of Handrail kept before it was known who wrote is this person's upload now. */
  @Internal("what takes a message in has decided whose it is")
  public void handOver(List<UUID> kept, long personId) {
    if (!kept.isEmpty()) {
      sql.run(
          handle ->
              handle
                  .createUpdate(
                      """
                      update attachment set uploaded_by = :person
                      where id = any(:kept) and message_id is null and uploaded_by is null
                      """)
                  .bind("person", personId)
                  .bindArray("kept", UUID.class, kept)
                  .execute());
    }
  }

  /**
   * Makes uploads part of a message. Only the uploader's own, and only once.
   *
   * @throws TicketRejected {@code ticket.attachment.unknown}, {@code ticket.attachment.too-many}
   */
  public void attach(List<UUID> uploads, long ticketId, long messageId) {
    if (uploads.size() > settings.number(Setting.ATTACHMENTS_PER_MESSAGE)) {
      throw new TicketRejected(
          TicketError.TOO_MANY_ATTACHMENTS,
          Map.of("limit", settings.number(Setting.ATTACHMENTS_PER_MESSAGE)));
    }
    for (var upload : uploads) {
      if (bind(upload, ticketId, messageId) == 0) {
        throw new TicketRejected(TicketError.UNKNOWN_ATTACHMENT);
      }
    }
  }

  /**
   * What is known about a file the caller may see.
   *
   * @throws DomainException {@code security.not-found}
   */
  public AttachmentDetails get(UUID id) {
    var visible = authorisation.visibleMessages();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.ticket_id, a.file_name, a.content_type, a.size, a.sha256
                    from attachment a
                      join message m on m.id = a.message_id
                      join ticket t on t.id = a.ticket_id
                    where a.id = :id and %s
                    """
                        .formatted(visible.condition()))
                .bind("id", id)
                .bindMap(visible.parameters())
                .mapTo(AttachmentDetails.class)
                .findOne()
                .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND)));
  }

  /**
   * Streams the bytes of a file that the caller got by {@link #get}; takes as long as the slowest
   * reader needs, and therefore no transaction.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void copy(UUID id, OutputStream out) throws IOException {
    var file = get(id);
    blobs.copy(file.sha256(), file.size(), out);
  }

  /** Those of these uploads that are the caller's and that no message has taken, in any order. */
  public List<UnsentFile> unsent(List<UUID> ids) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, file_name, size from attachment
                    where id = any (cast(string_to_array(:ids, ',') as uuid[]))
                      and message_id is null
                      and uploaded_by is not distinct from cast(:by as bigint)
                    order by created_at, id
                    """)
                .bind("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .bind("by", callers.current().personId())
                .mapTo(UnsentFile.class)
                .list());
  }

  /** Forgets an upload of the caller that no message has taken; nothing happens otherwise. */
  public void discard(UUID id) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from attachment where id = :id and message_id is null
                      and uploaded_by is not distinct from cast(:by as bigint)
                    """)
                .bind("id", id)
                .bind("by", callers.current().personId())
                .execute());
  }

  /** Endings of files that are run when they are opened, in small letters and without a dot. */
  public List<String> refusedEndings() {
    return Arrays.stream(settings.text(Setting.REFUSED_ENDINGS).split(","))
        .map(ending -> ending.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
        .filter(ending -> !ending.isEmpty() && !ending.equals("none"))
        .toList();
  }

  private void requireHarmless(FileName name) {
    if (refusedEndings().contains(name.ending())) {
      throw new TicketRejected(TicketError.REFUSED_ATTACHMENT, Map.of("ending", name.ending()));
    }
  }

  private UUID insert(FileName name, String type, Spooled spooled, String contentId) {
    var id = UUID.randomUUID();
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into attachment
                      (id, uploaded_by, file_name, content_type, size, sha256, content_id, created_at)
                    values (:id, :by, :name, :type, :size, :sha256, :contentId, :now)
                    """)
                .bind("id", id)
                .bind("by", callers.current().personId())
                .bind("name", name.value())
                .bind("type", type)
                .bind("size", spooled.size())
                .bind("sha256", spooled.sha256())
                .bind("contentId", contentId)
                .bind("now", clock.instant())
                .execute());
    return id;
  }

  private int bind(UUID upload, long ticketId, long messageId) {
    return sql.query(
        handle ->
            handle
                .createUpdate(
                    """
                    update attachment set ticket_id = :ticket, message_id = :message
                    where id = :id and message_id is null
                      and uploaded_by is not distinct from cast(:by as bigint)
                    """)
                .bind("id", upload)
                .bind("ticket", ticketId)
                .bind("message", messageId)
                .bind("by", callers.current().personId())
                .execute());
  }
}
