package org.handrail.mail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it came from a mailbox, not looked into.
 *
 * @param uidValidity of the folder; UIDs count within it
 * @param raw the bytes as they came; of a message that is too large only its header
 * @param size of the whole message
 * @param refusal why it is not taken, or null
 */
public record Received(
    long mailboxId, long uidValidity, long uid, byte[] raw, long size, String refusal) {

  private static final int HEADER = 64 << 10;
  private static final int LONGEST_ID = 500;
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^message-id[ \\t]*:[ \\t]*(?:\\r?\\n[ \\t]+)?([^\\s]{1,998})");
  private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(raw);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** As it stands in the header, to recognise the same message again; empty if there is none. */
  String messageId() {
    String start = new String(raw, 0, Math.min(raw.length, HEADER), StandardCharsets.ISO_8859_1);
    String header = END_OF_HEADER.split(start, 2)[0];
    Matcher id = MESSAGE_ID.matcher(header);
    String found = id.find() ? id.group(1).replaceAll("[^\\x21-\\x7e]", "?") : "";
    return found.length() > LONGEST_ID ? found.substring(0, LONGEST_ID) : found;
  }
}
