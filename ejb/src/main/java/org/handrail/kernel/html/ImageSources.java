package org.handrail.kernel.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which attributes an image gets for the source it names: in the store, on a screen, in a mail. */
final class ImageSources {
  private static final Pattern EMBEDDED =
      Pattern.compile("(?is)data:image/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\\s]+");
  private static final Pattern REMOTE = Pattern.compile("(?is)(https?:)?//[^\\p{Cntrl}]+");

  /**
   * Names and values in turn, as the sanitiser takes them; none means an image without source: its
   * description.
   */
  @FunctionalInterface
  interface Rule {
    List<String> apply(String source);
  }

  private ImageSources() {}

  static List<String> stored(String source) {
    if (isOwn(source)) {
      return List.of("src", source);
    }
    return isRemote(source) ? List.of("data-src", absolute(source)) : List.of();
  }

  static List<String> sent(String source) {
    return isOwn(source) ? List.of("src", source) : List.of();
  }

  static List<String> shown(
      String source,
      Function<String, Optional<String>> attachmentOfContentId,
      boolean remoteImages) {
    if (isContentId(source)) {
      return attachmentOfContentId
          .apply(source.substring("cid:".length()))
          .map(address -> List.of("src", address))
          .orElse(List.of());
    }
    return remoteImages && isRemote(source) ? List.of("src", absolute(source)) : stored(source);
  }

  private static boolean isOwn(String source) {
    return isContentId(source) || EMBEDDED.matcher(source).matches();
  }

  private static boolean isContentId(String source) {
    return source.toLowerCase(Locale.ROOT).startsWith("cid:");
  }

  private static boolean isRemote(String source) {
    return REMOTE.matcher(source).matches();
  }

  private static String absolute(String source) {
    return source.startsWith("//") ? "https:" + source : source;
  }
}
