package org.handrail.web.account;

import java.util.regex.Pattern;

/**
 * Where to go after the sign-in: a path of ours, whatever the link says. A link to somebody else's
 * page by way of our sign-in would be believed.
 */
record LocalPath(String value) {

  private static final String START = "/index.xhtml";

  // no second slash or backslash (another host to browsers), nothing invisible, no fragment
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\#<>\"]]*");

  /** Of anything that is not ours the first page. */
  LocalPath {
    value = value != null && OURS.matcher(value).matches() && !isSignIn(value) ? value : START;
  }

  private static boolean isSignIn(String path) {
    return path.startsWith("/login.xhtml");
  }
}
