package org.handrail.mail.parse;

import java.util.Map;

/**
 * The ending for a file that came without a name, so that the reader's machine knows how to open
 * it.
 */
final class FileEnding {
  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/png", ".png"),
          Map.entry("image/gif", ".gif"),
          Map.entry("image/webp", ".webp"),
          Map.entry("image/tiff", ".tiff"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/zip", ".zip"),
          Map.entry("application/msword", ".doc"),
          Map.entry("application/vnd.ms-excel", ".xls"),
          Map.entry("application/ms-tnef", ".dat"),
          Map.entry("application/pkcs7-signature", ".p7s"),
          Map.entry("application/pkcs7-mime", ".p7m"),
          Map.entry("application/pgp-signature", ".asc"),
          Map.entry("text/plain", ".txt"),
          Map.entry("text/csv", ".csv"),
          Map.entry("text/html", ".html"),
          Map.entry("audio/mpeg", ".mp3"),
          Map.entry("audio/wav", ".wav"),
          Map.entry("video/mp4", ".mp4"));

  private FileEnding() {}

  static String of(String mediaType) {
    return BY_TYPE.getOrDefault(mediaType, ".bin");
  }
}
