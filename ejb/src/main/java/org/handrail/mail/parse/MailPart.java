package org.handrail.mail.parse;

/**
 * A part of the mail that is not its text.
 *
 * @param fileName as the sender wrote it or as we named it; data, never a path
 * @param declaredType what the mail says it is; the store looks for itself
 * @param contentId by which the text refers to it ({@code cid:}), empty when it does not
 * @param inline whether the sender meant it to be seen in the text
 */
public record MailPart(
    String fileName, String declaredType, String contentId, boolean inline, byte[] content) {

  public int size() {
    return content.length;
  }
}
