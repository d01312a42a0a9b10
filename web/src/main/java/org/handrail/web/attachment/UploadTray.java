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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handrail.kernel.Language;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;
import org.handrail.web.ui.Texts;
import org.primefaces.PrimeFaces;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/**
 * The files chosen for one message, shown by {@code x:upload}. A view bean injects its own; sending
 * takes {@link #ids()} along and calls {@link #empty()}.
 */
@Dependent
public class UploadTray implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Under this name the page's script learns why the file it sent was not taken. */
  private static final String REFUSED = "refused";

  private static final Pattern UUIDS =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @Inject private Attachments attachments;
  @Inject private Settings settings;
  @Inject private Callers callers;

  private final List<Uploaded> files = new ArrayList<>();
  private List<UUID> kept = List.of();

  /** A file has arrived. Why it is not taken is said beside its name, where it was chosen. */
  public void receive(FileUploadEvent event) {
    try {
      take(event.getFile());
    } catch (TicketRejected refusal) {
      var texts = new Texts(Language.of(callers.current().language()).orElse(Language.EN));
      var why = texts.with("error." + refusal.code().code(), refusal.details());
      PrimeFaces.current().ajax().addCallbackParam(REFUSED, why);
    }
  }

  private void take(UploadedFile file) {
    if (files.size() >= getMost()) {
      throw new TicketRejected(TicketError.TOO_MANY_ATTACHMENTS, Map.of("limit", getMost()));
    }
    try (var content = file.getInputStream()) {
      var id = attachments.upload(file.getFileName(), content);
      files.add(new Uploaded(id, file.getFileName(), file.getSize()));
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

  /** Those of these that are not here yet. */
  public void add(List<Uploaded> more) {
    more.stream().filter(file -> !files.contains(file)).forEach(files::add);
  }

  /**
   * Files that were uploaded before the page was opened again are here again.
   *
   * @see #setKept
   */
  public void takeKept() {
    add(
        attachments.unsent(kept).stream()
            .map(file -> new Uploaded(file.id(), file.fileName(), file.size()))
            .toList());
    kept = List.of();
  }

  public String getKept() {
    return "";
  }

  /** Ids, separated by commas, as the page's script kept them. */
  public void setKept(String ids) {
    kept =
        UUIDS
            .matcher(ids == null ? "" : ids)
            .results()
            .map(MatchResult::group)
            .map(UUID::fromString)
            .limit(getMost())
            .toList();
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

  /** Endings of files that are not accepted, as the page's script takes them: {@code exe,js}. */
  public String getRefusedEndings() {
    return String.join(",", attachments.refusedEndings());
  }

  /** How many files one message can have. */
  public int getMost() {
    return settings.number(Setting.ATTACHMENTS_PER_MESSAGE);
  }
}
