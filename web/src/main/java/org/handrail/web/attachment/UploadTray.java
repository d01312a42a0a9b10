package org.handrail.web.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.TicketError;
import org.handrail.ticket.TicketRejected;
import org.handrail.ticket.attachment.Attachments;
import org.primefaces.event.FileUploadEvent;

/**
 * The files chosen for one message, shown by {@code x:upload}. A view bean injects its own; sending
 * takes {@link #ids()} along and calls {@link #empty()}.
 */
@Dependent
public class UploadTray implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Attachments attachments;
  @Inject private Settings settings;

  private final List<Uploaded> files = new ArrayList<>();

  /**
   * A file has arrived.
   *
   * @throws TicketRejected {@code ticket.attachment.too-many}, {@code ticket.attachment.too-large}
   */
  public void receive(FileUploadEvent event) {
    if (files.size() >= getMost()) {
      throw new TicketRejected(TicketError.TOO_MANY_ATTACHMENTS, Map.of("limit", getMost()));
    }
    var file = event.getFile();
    try (var content = file.getInputStream()) {
      files.add(
          new Uploaded(
              attachments.upload(file.getFileName(), content, null),
              file.getFileName(),
              file.getSize()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The reader chose otherwise. */
  public void remove(UUID id) {
    if (files.removeIf(file -> file.id().equals(id))) {
      attachments.discard(id);
    }
  }

  /** Goes on with files that were chosen before, as kept with a draft. */
  public void restore(List<Uploaded> chosenBefore) {
    files.clear();
    files.addAll(chosenBefore);
  }

  /** The message with these files has been sent. */
  public void empty() {
    files.clear();
  }

  public List<Uploaded> getFiles() {
    return List.copyOf(files);
  }

  public List<UUID> ids() {
    return files.stream().map(Uploaded::id).toList();
  }

  /** The largest file that is accepted, in bytes. */
  public long getLargest() {
    return settings.number(Setting.ATTACHMENT_LIMIT);
  }

  /** How many files one message can have. */
  public int getMost() {
    return settings.number(Setting.ATTACHMENTS_PER_MESSAGE);
  }
}
