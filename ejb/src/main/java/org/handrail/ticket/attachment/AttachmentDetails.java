package org.handrail.ticket.attachment;

import java.util.UUID;

/**
 * A file in a ticket.
 *
 * @param size in bytes
 * @param contentType as sniffed
 */
public record AttachmentDetails(
    UUID id, long ticketId, String fileName, String contentType, long size, byte[] sha256) {

  /** Whether a browser may show it in a page of ours: a picture without code in it. */
  public boolean isSafeImage() {
    return isSafeImage(contentType);
  }

  /** As {@link #isSafeImage()}, of a type that was sniffed. */
  public static boolean isSafeImage(String contentType) {
    return switch (contentType) {
      case "image/png", "image/jpeg", "image/gif", "image/webp" -> true;
      default -> false;
    };
  }
}
