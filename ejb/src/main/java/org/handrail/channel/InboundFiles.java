package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.attachment.Attachments;

/** Keeps the files of a message before it is known who wrote it; call as the system. */
@ApplicationScoped
public class InboundFiles {

  @Inject private Attachments attachments;
  @Inject private Settings settings;

  /**
   * A file as it came.
   *
   * @param contentId of a picture that the text shows, or null
   */
  public record InboundFile(String name, String contentId, byte[] content) {}

  /** A message carries so many files; what is more travels in one archive, and none is left out. */
  public List<UUID> keep(List<InboundFile> files) {
    int most = settings.number(Setting.ATTACHMENTS_PER_MESSAGE);
    int single = files.size() <= most ? files.size() : most - 1;
    List<UUID> kept = new ArrayList<>();
    files.subList(0, single).forEach(file -> kept.add(keep(file)));
    if (single < files.size()) {
      kept.add(keep(archive(files.subList(single, files.size()))));
    }
    return kept;
  }

  private UUID keep(InboundFile file) {
    try {
      var content = new ByteArrayInputStream(file.content());
      return attachments.keep(file.name(), content, file.contentId());
    } catch (IOException e) {
      throw new UncheckedIOException("attachment cannot be stored", e);
    }
  }

  private static InboundFile archive(List<InboundFile> files) {
    var bytes = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(entryName(file, names)));
        zip.write(file.content());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing into memory", impossible);
    }
    return new InboundFile("more-attachments.zip", null, bytes.toByteArray());
  }

  private static String entryName(InboundFile file, Set<String> names) {
    String name = file.name().replaceAll("[/\\\\\\p{Cntrl}]", "_");
    return names.add(name) ? name : names.size() + "-" + name;
  }
}
