package org.handrail.mail.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote again in an answer: without the mail it quotes, the line that introduces
 * that, and the signature. Knows the forms of the usual mail programs; what it does not recognise
 * it keeps, so anyone who must not pass a quotation on asks {@link #repeats} as well.
 */
public final class NewText {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?iu)^\\s*(-{2,}\\s*(original message|original appointment|forwarded message|ursprüngliche nachricht"
              + "|weitergeleitete nachricht|message d'origine|message transféré|исходное сообщение|пересылаемое сообщение"
              + "|оригінальне повідомлення|вихідне повідомлення|переслане повідомлення)\\s*-{2,}|_{10,}|-- ?)\\s*$");
  private static final Pattern FROM =
      Pattern.compile("(?iu)^\\s*\\*?(from|von|de|від|от)\\*?\\s*:.+");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?iu)^\\s*\\*?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|надіслано|дата|кому|тема"
              + "|отправлено|копия|копія)\\*?\\s*:.*");
  private static final int HEADER_LINES = 6;

  /** A shorter line may stand in two texts by accident. */
  private static final int TELLING = 16;

  private NewText() {}

  public static String of(String text) {
    List<String> kept = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && !endsAt(lines, i); i++) {
      if (isQuoted(lines.get(i))) {
        dropIntroduction(kept);
      } else {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept).strip();
  }

  /** Whether a telling line of {@code other} stands in the text, however it is marked there. */
  public static boolean repeats(String text, String other) {
    String whole = joined(text);
    return other
        .lines()
        .map(NewText::joined)
        .anyMatch(line -> line.length() >= TELLING && whole.contains(line));
  }

  private static String joined(String text) {
    return text.replaceAll("[\\s>*_]+", "");
  }

  private static boolean endsAt(List<String> lines, int index) {
    return SEPARATOR.matcher(lines.get(index)).matches()
        || FROM.matcher(lines.get(index)).matches()
            && lines.stream()
                    .skip(index + 1L)
                    .limit(HEADER_LINES)
                    .filter(line -> HEADER.matcher(line).matches())
                    .count()
                >= 2;
  }

  private static boolean isQuoted(String line) {
    return line.stripLeading().startsWith(">");
  }

  /** "On Monday … wrote:", which some programs break in two before the address. */
  private static void dropIntroduction(List<String> kept) {
    int last = kept.size() - 1;
    while (last >= 0 && kept.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || !kept.get(last).strip().endsWith(":")) {
      return;
    }
    boolean broken =
        !kept.get(last).matches(".*\\d.*") && last > 0 && kept.get(last - 1).matches(".*\\d.*");
    kept.subList(broken ? last - 1 : last, kept.size()).clear();
  }
}
