package org.handrail.channel;

/** The subject of a ticket that a message opens. */
final class SubjectOfMessage {

  private static final int LONGEST = 250;

  /** Of what is no subject but the beginning of a text. */
  private static final int LONGEST_WORDS = 80;

  private SubjectOfMessage() {}

  /** Where the channel has no subjects, the first line of the text; never empty. */
  static String of(Inbound message) {
    var written = message.content().subject();
    var subject = written == null ? firstWords(message.content().body().text()) : written;
    return subject.isBlank() ? ConversationWords.of(message).noSubject() : cut(subject, LONGEST);
  }

  private static String firstWords(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    if (line.length() <= LONGEST_WORDS) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_WORDS);
    return cut(line, space > LONGEST_WORDS / 2 ? space : LONGEST_WORDS) + "…";
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
