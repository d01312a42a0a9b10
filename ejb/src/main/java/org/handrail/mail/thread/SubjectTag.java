package org.handrail.mail.thread;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ticket number in a subject: {@code [HD-10042]}. Only in brackets and as a word of its own: an
 * HD-10042 in the middle of a file name or a link is somebody else's number.
 */
public final class SubjectTag {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\p{Pc}=\"'/])\\[HD[-#](\\d{1,15})](?![\\p{L}\\p{N}\\p{Pc}=\"'/])");

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)^((re|aw|antw|antwort|sv|rv|tr|fw|fwd|wg|відп|нд|на|отв|пересл|fs)(\\[\\d+\\])?\\s*:\\s*)+");

  private SubjectTag() {}

  /** The number in the first tag. */
  public static Optional<Long> numberIn(String subject) {
    Matcher tag = FORM.matcher(subject);
    return tag.find() ? Optional.of(Long.parseLong(tag.group(1))) : Optional.empty();
  }

  /** The subject without tags and without the words by which programs mark answers. */
  public static String bare(String subject) {
    String bare = FORM.matcher(subject).replaceAll("").strip();
    return ANSWER.matcher(bare).replaceFirst("").strip();
  }

  /** The subject with the ticket's tag in front, once. */
  public static String tagged(long number, String subject) {
    return "[HD-%d] %s".formatted(number, FORM.matcher(subject).replaceAll("").strip());
  }
}
