package org.handrail.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A name that administrators give in each language of the interface. */
@Embeddable
public class LocalisedName {

  @Column(name = "name_en", nullable = false)
  private String english;

  @Column(name = "name_uk", nullable = false)
  private String ukrainian;

  @Column(name = "name_ru", nullable = false)
  private String russian;

  protected LocalisedName() {}

  public LocalisedName(String english, String ukrainian, String russian) {
    this.english = Objects.requireNonNull(english).strip();
    this.ukrainian = Objects.requireNonNull(ukrainian).strip();
    this.russian = Objects.requireNonNull(russian).strip();
  }

  /** The name in {@code language} (en, uk, ru); English for any other. */
  public String in(String language) {
    return switch (language) {
      case "uk" -> ukrainian;
      case "ru" -> russian;
      default -> english;
    };
  }

  /** Whether it says something in every language. */
  public boolean isComplete() {
    return !english.isBlank() && !ukrainian.isBlank() && !russian.isBlank();
  }

  @Override
  public String toString() {
    return english;
  }
}
