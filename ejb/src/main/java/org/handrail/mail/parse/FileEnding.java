package org.handrail.mail.parse;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * The ending for a file that came without a name, so that the reader's machine knows how to open
 * it: the first that Tika's list of types has.
 */
final class FileEnding {

  private static final String UNKNOWN = ".bin";

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  /** Where Tika's first ending is one that nobody uses, or where it has none. */
  private static final Map<String, String> USUAL =
      Map.of("audio/mpeg", ".mp3", "application/vnd.ms-tnef", ".dat");

  private FileEnding() {}

  static String of(String mediaType) {
    return registered(mediaType)
        .map(type -> USUAL.getOrDefault(type.getName(), type.getExtension()))
        .filter(ending -> !ending.isEmpty())
        .orElse(UNKNOWN);
  }

  /** Only looks up; Tika's {@code forName} keeps each new name for ever, also those of a mail. */
  private static Optional<MimeType> registered(String mediaType) {
    try {
      return Optional.ofNullable(TYPES.getRegisteredMimeType(mediaType));
    } catch (MimeTypeException noType) {
      return Optional.empty();
    }
  }
}
