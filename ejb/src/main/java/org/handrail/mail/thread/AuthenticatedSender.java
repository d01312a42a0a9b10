package org.handrail.mail.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;

/**
 * Whether our own mail server found that a mail really comes from its From address: by the {@code
 * Authentication-Results} (RFC 8601) that it writes on top. Anybody can write that header, so only
 * the topmost one counts, and only under the name of our server, which takes away what comes in
 * under its name. DMARC passed for the address's domain, a DKIM signature of that domain, or a
 * login under that very address prove it; SPF alone does not, since anyone who may send for a
 * domain may write any name before the at sign.
 */
public final class AuthenticatedSender {
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern PROPERTY =
      Pattern.compile("(?:^|\\s)([a-z]+\\.[a-z_-]+)\\s*=\\s*\"?([^\\s\";]+)\"?");

  private AuthenticatedSender() {}

  /**
   * @param server the name under which our mail server writes its results
   */
  public static boolean isProven(ParsedMail mail, String server) {
    List<String> results = mail.headers().all("authentication-results");
    Optional<MailAddress> from = mail.from();
    if (from.isEmpty() || results.isEmpty() || mail.headers().all("from").size() != 1) {
      return false;
    }
    String[] parts = withoutComments(results.get(0)).toLowerCase(Locale.ROOT).split(";");
    return parts[0].strip().split("\\s+")[0].equals(server.strip().toLowerCase(Locale.ROOT))
        && Arrays.stream(parts).skip(1).anyMatch(part -> proves(part.strip(), from.get()));
  }

  private static boolean proves(String result, MailAddress from) {
    String address = from.address();
    String host = address.substring(address.lastIndexOf('@') + 1);
    if (result.matches("dmarc\\s*=\\s*pass\\b.*")) {
      return property(result, "header.from").filter(host::equals).isPresent();
    } else if (result.matches("dkim\\s*=\\s*pass\\b.*")) {
      return property(result, "header.d").filter(host::equals).isPresent();
    }
    return result.matches("auth\\s*=\\s*pass\\b.*")
        && property(result, "smtp.auth").filter(address::equals).isPresent();
  }

  private static Optional<String> property(String result, String name) {
    Matcher property = PROPERTY.matcher(result);
    while (property.find()) {
      if (property.group(1).equals(name)) {
        return Optional.of(property.group(2));
      }
    }
    return Optional.empty();
  }

  /** From the innermost outwards: they may be nested. */
  private static String withoutComments(String header) {
    String text = header;
    for (int i = 0; i < 10 && text.contains("("); i++) {
      text = COMMENT.matcher(text).replaceAll(" ");
    }
    return text;
  }
}
