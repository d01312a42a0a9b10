package org.handrail.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads settings in the type they have; a value of another form is refused with the key's name. */
@ApplicationScoped
public class Settings {

  private final Config config = ConfigProvider.getConfig();

  public String text(Setting setting) {
    return optional(setting)
        .orElseThrow(() -> new IllegalStateException("setting " + setting.key() + " is missing"));
  }

  public Optional<String> optional(Setting setting) {
    return config
        .getOptionalValue(setting.key(), String.class)
        .filter(value -> !value.isBlank())
        .or(setting::defaultValue);
  }

  public int number(Setting setting) {
    try {
      return Integer.parseInt(text(setting).strip());
    } catch (NumberFormatException notANumber) {
      throw wrong(setting, "a whole number", notANumber);
    }
  }

  /** A length of time in the form {@code PT30M} or {@code P7D}. */
  public Duration duration(Setting setting) {
    try {
      return Duration.parse(text(setting).strip());
    } catch (DateTimeParseException notADuration) {
      throw wrong(setting, "a duration like PT30M or P7D", notADuration);
    }
  }

  public ZoneId zone(Setting setting) {
    try {
      return ZoneId.of(text(setting).strip());
    } catch (DateTimeException unknown) {
      throw wrong(setting, "a time zone like Europe/Kyiv", unknown);
    }
  }

  /** A time of day in the form {@code 02:30}; empty for {@code off}. */
  public Optional<LocalTime> timeOfDay(Setting setting) {
    var text = text(setting).strip();
    try {
      return text.equalsIgnoreCase("off") ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException notATime) {
      throw wrong(setting, "a time like 02:30, or off", notATime);
    }
  }

  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting).strip());
  }

  /** The public address without a slash at its end. */
  public URI baseUrl() {
    return URI.create(text(Setting.BASE_URL).strip().replaceAll("/+$", ""));
  }

  private static IllegalStateException wrong(Setting setting, String form, Exception cause) {
    return new IllegalStateException("setting " + setting.key() + " must be " + form, cause);
  }
}
