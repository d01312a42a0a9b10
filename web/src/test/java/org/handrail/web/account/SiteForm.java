package org.handrail.web.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form of a page as a browser got it.
 *
 * @param state the view's, as the page has it
 * @param nonce of the page's scripts; empty where there is none
 */
record SiteForm(
    String id,
    String state,
    String nonce,
    List<String> buttons,
    List<String> links,
    List<String> fields,
    List<String> tables) {

  private static final Map<String, List<String>> ODD_TABLES =
      Map.of(
          "_first", List.of("-1", "abc"),
          "_rows", List.of("-1", "abc"),
          "_sortKey", List.of("none"),
          "_sortDir", List.of("x"),
          "_selection", List.of("abc", "9".repeat(30)));

  private static final Pattern FORM =
      Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'");
  private static final Pattern BUTTON = Pattern.compile("<button id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a id=\"([^\"]+)\"");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"");
  private static final Pattern TABLE = Pattern.compile("id=\"([^\"]+)\" class=\"ui-datatable ");

  static List<SiteForm> on(String page) {
    return FORM.matcher(page)
        .results()
        .map(found -> of(page, found.group(1), found.group()))
        .toList();
  }

  private static SiteForm of(String page, String id, String form) {
    return new SiteForm(
        id,
        all(STATE, form).stream().findFirst().orElse(""),
        all(NONCE, page).stream().findFirst().orElse(""),
        all(BUTTON, form),
        all(LINK, form),
        all(FIELD, form).stream().filter(name -> !name.startsWith("jakarta.")).toList(),
        all(TABLE, form));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** As if it were sent with this view state, by its first button or none. */
  Map<String, String> sent(String viewState) {
    var sent = new HashMap<String, String>();
    sent.put(id, id);
    buttons.stream().findFirst().ifPresent(button -> sent.put(button, ""));
    if (viewState != null) {
      sent.put("jakarta.faces.ViewState", viewState);
      sent.put("primefaces.nonce", nonce);
    }
    return sent;
  }

  /**
   * Nothing sent, nothing filled in, a field with NUL, and values of another kind where a table
   * asks.
   */
  List<Map<String, String>> odd() {
    var odd = new ArrayList<Map<String, String>>();
    buttons.stream()
        .findFirst()
        .ifPresent(
            button -> {
              odd.add(Map.of(button, ""));
              var emptied = new HashMap<>(Map.of(button, ""));
              fields.forEach(field -> emptied.put(field, ""));
              odd.add(emptied);
            });
    fields.stream().findFirst().ifPresent(field -> odd.add(Map.of(field, "a\u0000b")));
    for (var table : tables) {
      ODD_TABLES.forEach(
          (field, values) -> values.forEach(value -> odd.add(turned(table, field, value))));
    }
    return odd;
  }

  /** By no button, with these fields. */
  Map<String, String> sentWith(Map<String, String> more) {
    var sent = sent(state);
    buttons.forEach(sent::remove);
    sent.putAll(more);
    return sent;
  }

  /** What a table asks for when its page is turned. */
  private static Map<String, String> turned(String table, String field, String value) {
    return Map.of(
        table + field,
        value,
        table + (field.startsWith("_sort") ? "_sorting" : "_pagination"),
        "true",
        table + "_encodeFeature",
        "true",
        "jakarta.faces.partial.ajax",
        "true",
        "jakarta.faces.source",
        table,
        "jakarta.faces.partial.execute",
        table,
        "jakarta.faces.partial.render",
        table);
  }
}
