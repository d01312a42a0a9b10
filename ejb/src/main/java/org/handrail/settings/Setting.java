package org.handrail.settings;

import java.util.Optional;

/**
 * Every setting of the application, with its name, default and meaning; docs list them from here.
 */
public enum Setting {
  BASE_URL(
      "handrail.base-url",
      "http://localhost:8080",
      "Address under which people reach Handrail; links in mails begin with it."),
  ATTACHMENT_LIMIT(
      "handrail.attachment.limit", "26214400", "Largest file, in bytes, that can be attached."),
  ATTACHMENTS_PER_MESSAGE(
      "handrail.attachment.per-message", "20", "Most files that one message can carry.");

  private final String key;
  private final String defaultValue;
  private final String meaning;

  Setting(String key, String defaultValue, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  public String key() {
    return key;
  }

  /** Empty for a setting that is off until somebody sets it. */
  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  public String meaning() {
    return meaning;
  }
}
