package org.handrail.mail.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people in a From, To or Cc line, as far as they can be written to. Names are decoded after
 * the line is taken apart: an encoded comma separates nobody. What has no usable address is left
 * out.
 */
final class Addresses {
  private static final Pattern USABLE =
      Pattern.compile(
          "(\"[^\"\\p{Cntrl}]{1,64}\"|[^\\s\"<>()\\[\\],;:\\\\@]{1,64})@[^\\s\"<>(),;:\\\\@]{1,189}");
  private static final Pattern ANGLE = Pattern.compile("(.*?)<\\s*(?:@[^:<>]*:)?([^<>]*)>?.*");
  private static final Pattern COMMENT = Pattern.compile("([^(]*)\\((.*?)\\)(.*)");
  private static final Pattern GROUP = Pattern.compile("^\\s*[^\"<@:]*:(?!/)");

  private final HeaderText text;

  Addresses(HeaderText text) {
    this.text = text;
  }

  List<MailAddress> of(String unfolded) {
    List<MailAddress> found = new ArrayList<>();
    for (String one : separated(unfolded)) {
      address(GROUP.matcher(one).replaceFirst("")).ifPresent(found::add);
    }
    return found;
  }

  private Optional<MailAddress> address(String one) {
    Matcher angle = ANGLE.matcher(one);
    if (angle.matches()) {
      return usable(angle.group(2), angle.group(1));
    }
    Matcher comment = COMMENT.matcher(one);
    return comment.matches()
        ? usable(comment.group(1) + comment.group(3), comment.group(2))
        : usable(one, "");
  }

  private Optional<MailAddress> usable(String address, String name) {
    String candidate = address.strip();
    return USABLE.matcher(candidate).matches()
        ? Optional.of(new MailAddress(candidate, name(name)))
        : Optional.empty();
  }

  private String name(String written) {
    String bare = written.strip().replaceAll("^[\"']+|[\"']+$", "").replaceAll("\\\\(.)", "$1");
    String name = text.words(bare).replaceAll("\\s+", " ").strip();
    return name.length() > 200 ? name.substring(0, 200) : name;
  }

  /** Cut at commas and semicolons that stand outside quotes, comments and angle brackets. */
  private static List<String> separated(String line) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    char closing = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (closing != 0) {
        closing = c == closing ? 0 : closing;
      } else if (c == ',' || c == ';') {
        parts.add(line.substring(start, i));
        start = i + 1;
      } else {
        closing = closingOf(c);
      }
    }
    parts.add(line.substring(start));
    return parts;
  }

  private static char closingOf(char opening) {
    return switch (opening) {
      case '"' -> '"';
      case '(' -> ')';
      case '<' -> '>';
      default -> 0;
    };
  }
}
