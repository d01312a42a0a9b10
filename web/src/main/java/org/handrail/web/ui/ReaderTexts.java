package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The texts in the reader's language, for pages: {@code #{text['ui.save']}}, {@code
 * #{text.with('ui.greeting', name)}}, {@code #{text.count('ui.tickets', n)}}.
 */
@Named("text")
@RequestScoped
public class ReaderTexts extends AbstractMap<String, String> {

  @Inject private Reader reader;

  @Override
  public String get(Object key) {
    return texts().get(String.valueOf(key));
  }

  /** Whether there is such a text: for words that come from outside. */
  public boolean has(String key) {
    return texts().find(key).isPresent();
  }

  public String with(String key, Object... values) {
    return texts().with(key, values);
  }

  public String with(String key, Map<String, ?> values) {
    return texts().with(key, values);
  }

  public String count(String key, long count) {
    return texts().count(key, count);
  }

  /** The name of a constant, {@code #{text.of(row.priority())}}. */
  public String of(Enum<?> constant) {
    return texts().of(constant);
  }

  /** A page asks for keys; nobody lists all texts. */
  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }

  /**
   * The text of a constant that is stored as its name: {@code word('mail.mark.', 'NO_DATE')} is the
   * text {@code mail.mark.no-date}.
   */
  public String word(String prefix, String constant) {
    return get(prefix + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Texts texts() {
    return new Texts(reader.getLanguage());
  }
}
