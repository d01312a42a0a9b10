package org.handrail.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.kernel.html.SafeHtml;

/**
 * What a message says.
 *
 * @param subject null where the channel has none: the first words take its place
 * @param body all of it
 * @param reply the same as a reply in the ticket it names first, whose subject may differ
 * @param newWords what it adds to what it quotes; empty if that cannot be told apart
 * @param files kept by {@link InboundFiles}; those that end in no ticket are forgotten
 * @param decorations those of the files that are part of a signature or a layout
 */
public record Content(
    String subject,
    SafeHtml body,
    SafeHtml reply,
    Optional<SafeHtml> newWords,
    List<UUID> files,
    Set<UUID> decorations) {

  public Content {
    files = List.copyOf(files);
    decorations = Set.copyOf(decorations);
  }

  /** A text that quotes nothing, with files. */
  public static Content of(SafeHtml text, List<UUID> files) {
    return new Content(null, text, text, Optional.of(text), files, Set.of());
  }

  List<UUID> ownFiles() {
    return files.stream().filter(file -> !decorations.contains(file)).toList();
  }
}
